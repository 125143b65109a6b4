// The picture: what stands and what moves.

struct Drawn {
  @builtin(position) clip: vec4f,
  @location(0) world: vec3f,
  @location(1) normal: vec3f,
  @location(2) colour: vec4f,
  @location(4) before: vec3f,
  @location(5) @interpolate(flat) finish: u32,
  @location(6) rest: vec3f,
  @location(7) rest_normal: vec3f,
};

struct Fixed {
  @builtin(position) clip: vec4f,
  @location(0) world: vec3f,
  @location(1) normal: vec3f,
  @location(2) colour: vec4f,
  @location(4) before: vec3f,
  @location(5) @interpolate(flat) finish: u32,
};

struct Exposed {
  @location(0) colour: vec4f,
  @location(1) motion: vec2f,
};

// Where a point was in the frame before, in pixels times its depth, and its depth.
fn was(p: vec4f) -> vec3f {
  let clip = frame.before_proj * p;
  return vec3f((clip.xy * vec2f(0.5, -0.5) + 0.5 * clip.w) * frame.picture.xy, clip.w);
}

@vertex
fn fixed_vertex(
  @location(0) position: vec3f, @location(1) normal: vec4f, @location(2) colour: vec4f, @location(3) ref_: vec2u,
) -> Fixed {
  var out: Fixed;
  let world = vec4f(position, 1.0);
  out.clip = frame.view_proj * world;
  out.world = position;
  out.normal = normal.xyz;
  out.colour = vec4f(linear(colour.rgb), colour.a);
  out.before = was(world);
  out.finish = ref_.x;
  return out;
}

fn carried(row: u32, weight: f32, other: u32, p: vec4f) -> vec3f {
  let a = row * 3u;
  let b = other * 3u;
  let first = vec3f(dot(palette[a], p), dot(palette[a + 1u], p), dot(palette[a + 2u], p));
  if (weight > 0.995) { return first; }
  let second = vec3f(dot(palette[b], p), dot(palette[b + 1u], p), dot(palette[b + 2u], p));
  return mix(second, first, weight);
}

fn carried_before(row: u32, weight: f32, other: u32, p: vec4f) -> vec3f {
  let a = row * 3u;
  let b = other * 3u;
  let first = vec3f(dot(palette_before[a], p), dot(palette_before[a + 1u], p), dot(palette_before[a + 2u], p));
  if (weight > 0.995) { return first; }
  let second = vec3f(dot(palette_before[b], p), dot(palette_before[b + 1u], p), dot(palette_before[b + 2u], p));
  return mix(second, first, weight);
}

@vertex
fn moving_vertex(
  @location(0) position: vec3f, @location(1) normal: vec4f, @location(2) colour: vec4f, @location(3) ref_: vec2u,
) -> Drawn {
  var out: Drawn;
  let bone = ref_.x & 2047u;
  out.world = carried(bone, normal.w, ref_.y, vec4f(position, 1.0));
  out.clip = frame.view_proj * vec4f(out.world, 1.0);
  out.normal = carried(bone, normal.w, ref_.y, vec4f(normal.xyz, 0.0));
  out.colour = vec4f(linear(colour.rgb), colour.a);
  out.before = was(vec4f(carried_before(bone, normal.w, ref_.y, vec4f(position, 1.0)), 1.0));
  out.finish = ref_.x >> 11u;
  out.rest = position;
  out.rest_normal = normal.xyz;
  return out;
}

// Motion of a pixel since the frame before, 128 for none, half a pixel to a step. `before`: see `was`.
fn moved(pixel: vec2f, before: vec3f) -> vec2f {
  let shift = pixel - before.xy / before.z;
  return clamp((shift * 2.0 + 128.0) / 255.0, vec2f(0.0), vec2f(1.0));
}

// What a look's strokes start from, kept in the place of motion where nothing is blurred.

// Everything as if of one matter: clay that fingers have been over, or flat facets of paper.
fn of_one_matter(made_of: Made, at: vec3f, at_normal: vec3f, colour: vec4f, facet: vec3f, wide: f32) -> Made {
  var m = made_of;
  m.metal = 0.0;
  m.mirror *= 0.3;
  m.shine = 0.04;
  if (FACETED) {
    m.normal = facet;
    // What is flat is folded too, into triangles about as large on the picture wherever they lie.
    let on = unrolled(at, at_normal) / exp2(floor(log2(wide * 44.0) + 0.5));
    let skewed = vec2f(on.x + 0.577 * on.y, 1.155 * on.y);
    let half = step(1.0, fract(skewed.x) + fract(skewed.y));
    let fold = floor(skewed) + vec2f(0.31, 0.57) * half;
    m.normal = normalize(m.normal + 0.26 * (vec3f(hash2(fold), hash2(fold + 7.7), hash2(fold + 3.3)) - 0.5));
    m.albedo = (0.90 + 0.20 * hash2(fold + 1.9)) * select(m.albedo, colour.rgb, KIND != 0u && KIND != 19u && KIND != 20u && KIND != 23u && KIND < 34u);
    m.rough = max(m.rough, 0.6);
    m.sheen = 0.0;
  }
  if (KNEADED) {
    let on = unrolled(at, at_normal);
    m.albedo = mix(colour.rgb, m.albedo, select(0.25, 1.0, KIND == 0u || KIND == 19u || KIND == 20u || KIND == 23u || KIND >= 34u));
    m.albedo = clamp(mix(vec3f(dot(m.albedo, vec3f(0.3, 0.6, 0.1))), m.albedo, 1.25), vec3f(0.0), vec3f(1.0)) * (0.92 + 0.16 * grain(on, 1.3, wide).x);
    m.normal = bumped(bumped(m.normal, at_normal, on, 0.55, 1.1, wide), at_normal, on, 2.6, 0.7, wide);
    m.rough = select(0.52, m.rough, KIND == 23u);
    m.wrap = max(m.wrap, 0.30);
    m.sheen = 0.12;
  }
  return m;
}

// Noise that lies on a surface and is always as coarse on the picture: two octaves of it, each fading
// into the next as the camera nears. `at` and `pixel` in metres, or in radians on the sky.
fn anchored(at: vec2f, pixel: f32) -> vec2f {
  let level = log2(max(pixel * max(frame.picture.x, frame.picture.y) * STROKE, 0.00001));
  let low = exp2(floor(level));
  let t = level - floor(level);
  let fine = textureSampleLevel(noise, tiling, at / (low * 256.0), 0.0).yw - 0.5;
  let broad = textureSampleLevel(noise, tiling, at / (low * 512.0) + 0.37, 0.0).yw - 0.5;
  return clamp(0.5 + (fine * (1.0 - t) + broad * t) * inverseSqrt(1.0 - 2.0 * t * (1.0 - t)), vec2f(0.0), vec2f(1.0));
}

fn anchored_on(at: vec3f, n: vec3f, p: vec3f) -> vec2f {
  return anchored(unrolled(at, n), distance(frame.eye.xyz, p) * frame.right.w);
}

fn facet_of(p: vec3f, n: vec3f) -> vec3f {
  if (!FACETED) { return n; }
  let flat_ = cross(dpdx(p), dpdy(p));
  return normalize(flat_) * select(-1.0, 1.0, dot(flat_, n) > 0.0);
}

fn footprint(p: vec3f, n: vec3f) -> f32 {
  let away = frame.eye.xyz - p;
  let far2 = max(dot(away, away), 0.0001);
  return far2 * frame.right.w / max(abs(dot(n, away)), 0.12 * sqrt(far2));
}

struct Kept {
  @location(0) paint: vec4f,   // root of the albedo or glow, roughness
  @location(1) facing: vec4f,  // normal; 1/3 moves, 2/3 metal
  @location(2) nature: vec4f,  // wrap, sheen below a half and glow above, shine, mirror
  @location(3) motion: vec2f,
};

fn kept(m: Made, moves: f32, pixel: vec2f, before: vec3f) -> Kept {
  var out: Kept;
  let glow = max(m.glow.r, max(m.glow.g, m.glow.b));
  let glows = select(0.0, 1.0, glow > 0.02);
  out.paint = vec4f(sqrt(clamp(mix(m.albedo, m.glow * 0.8, glows), vec3f(0.0), vec3f(1.0))), m.rough);
  out.facing = vec4f((m.normal * 127.0 + 128.0) / 255.0, (moves + 2.0 * m.metal) / 3.0);
  out.nature = vec4f(m.wrap, mix(min(m.sheen, 0.49), 1.0, glows), m.shine, m.mirror);
  out.motion = moved(pixel, before);
  return out;
}

@fragment
fn fixed_fragment(in: Fixed) -> Kept {
  let n = normalize(in.normal);
  let wide = footprint(in.world, n);
  var m = made(in.finish, in.colour, in.world, n, n, wide);
  if (KNEADED || FACETED) { m = of_one_matter(m, in.world, n, in.colour, facet_of(in.world, n), wide); }
  m = weathered(m, in.world, n, wide);
  var out = kept(m, 0.0, in.clip.xy, in.before);
  if (PAINTED) { out.motion = anchored_on(in.world, n, in.world); }
  return out;
}

@fragment
fn moving_fragment(in: Drawn) -> Kept {
  let n = normalize(in.normal);
  let wide = footprint(in.world, n);
  var m = made(in.finish, in.colour, in.rest, normalize(in.rest_normal), n, wide);
  if (KNEADED || FACETED) {
    m = of_one_matter(m, in.rest, normalize(in.rest_normal), in.colour, facet_of(in.world, n), wide);
  }
  m = weathered(m, in.world, n, wide);
  var out = kept(m, 1.0, in.clip.xy, in.before);
  if (PAINTED) { out.motion = anchored_on(in.rest, normalize(in.rest_normal), in.world); }
  return out;
}

// Glass and water: what they reflect over what is behind them. Flames and smoke: what they give.
fn clear_share(m: Made, rest: vec3f, n: vec3f, p: vec3f, wide: f32) -> f32 {
  let edge = 1.0 - clamp(abs(dot(n, normalize(frame.eye.xyz - p))), 0.0, 1.0);
  let t = frame.eye.w;
  switch (KIND) {
    case 17u: { return max(0.74 + 0.26 * edge, m.wrap * 2.4); }
    case 34u: {  // tongues that climb, thin at the edge
      let tongue = grain(vec2f((rest.x + rest.y) * 1.3, rest.z * 0.55 - t * 0.9), 0.8, wide);
      return clamp((1.25 - 1.5 * edge) * (0.35 + 1.1 * tongue.x), 0.0, 1.0);
    }
    case 35u: {
      let billow = grain(vec2f(rest.x + 0.7 * rest.y, rest.z + 0.7 * rest.y - t * 0.25), 0.23, wide);
      let core = 1.0 - edge;
      return clamp(core * core * (0.25 + 1.3 * billow.x), 0.0, 1.0) * (1.0 - 0.6 * m.rough);
    }
    default: {  // glass: coloured glass holds back more
      let most = max(m.albedo.r, max(m.albedo.g, m.albedo.b));
      let least = min(m.albedo.r, min(m.albedo.g, m.albedo.b));
      return min(0.16 + 0.34 * (most - least) / max(most, 0.05) + 0.6 * edge * edge * edge, 0.92);
    }
  }
}

fn through(m: Made, rest: vec3f, n: vec3f, p: vec3f, wide: f32) -> vec4f {
  let share = clear_share(m, rest, m.normal, p, wide);
  if (KIND == 34u) { return vec4f(toned(m.glow * (0.6 + 2.2 * share * share)), share); }
  return vec4f(filmed(m, p, n, gathered(p, n, m.normal, m.rough, m.wrap, 1.0), 0.0).rgb, share);
}

@fragment
fn fixed_clear_fragment(in: Fixed) -> @location(0) vec4f {
  let n = normalize(in.normal);
  let wide = footprint(in.world, n);
  return through(made(in.finish, in.colour, in.world, n, n, wide), in.world, n, in.world, wide);
}

@fragment
fn moving_clear_fragment(in: Drawn) -> @location(0) vec4f {
  let n = normalize(in.normal);
  let wide = footprint(in.world, n);
  let m = made(in.finish, in.colour, in.rest, normalize(in.rest_normal), n, wide);
  return through(m, in.rest, n, in.world, wide);
}

// The picture: what stands and what moves.

struct Drawn {
  @builtin(position) clip: vec4f,
  @location(0) world: vec3f,
  @location(1) normal: vec3f,
  @location(2) colour: vec4f,
  @location(3) now: vec3f,
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
  @location(3) now: vec3f,
  @location(4) before: vec3f,
  @location(5) @interpolate(flat) finish: u32,
};

struct Exposed {
  @location(0) colour: vec4f,
  @location(1) motion: vec2f,
};

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
  out.now = out.clip.xyw;
  out.before = (frame.before_proj * world).xyw;
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
  out.now = out.clip.xyw;
  out.before = (frame.before_proj * vec4f(carried_before(bone, normal.w, ref_.y, vec4f(position, 1.0)), 1.0)).xyw;
  out.finish = ref_.x >> 11u;
  out.rest = position;
  out.rest_normal = normal.xyz;
  return out;
}

// Motion since the frame before in pixels, 128 for none, a quarter pixel to a step.
fn moved(now: vec3f, before: vec3f) -> vec2f {
  let shift = (now.xy / now.z - before.xy / before.z) * frame.picture.xy * vec2f(0.5, -0.5);
  return clamp((shift * 2.0 + 128.0) / 255.0, vec2f(0.0), vec2f(1.0));
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

fn kept(m: Made, moves: f32, now: vec3f, before: vec3f) -> Kept {
  var out: Kept;
  let glow = max(m.glow.r, max(m.glow.g, m.glow.b));
  let glows = select(0.0, 1.0, glow > 0.02);
  out.paint = vec4f(sqrt(clamp(mix(m.albedo, m.glow * 0.8, glows), vec3f(0.0), vec3f(1.0))), m.rough);
  out.facing = vec4f((m.normal * 127.0 + 128.0) / 255.0, (moves + 2.0 * m.metal) / 3.0);
  out.nature = vec4f(m.wrap, mix(min(m.sheen, 0.49), 1.0, glows), m.shine, m.mirror);
  out.motion = moved(now, before);
  return out;
}

@fragment
fn fixed_fragment(in: Fixed) -> Kept {
  let n = normalize(in.normal);
  let wide = footprint(in.world, n);
  var m = made(in.finish, in.colour, in.world, n, n, wide);
  m = weathered(m, in.world, n, wide);
  return kept(m, 0.0, in.now, in.before);
}

@fragment
fn moving_fragment(in: Drawn) -> Kept {
  let n = normalize(in.normal);
  let wide = footprint(in.world, n);
  var m = made(in.finish, in.colour, in.rest, normalize(in.rest_normal), n, wide);
  m = weathered(m, in.world, n, wide);
  return kept(m, 1.0, in.now, in.before);
}

// Glass and water: what they reflect over what is behind them.
fn clear_share(finish: u32, n: vec3f, p: vec3f) -> f32 {
  let edge = 1.0 - clamp(abs(dot(n, normalize(frame.eye.xyz - p))), 0.0, 1.0);
  if (finish == 17u) { return 0.72 + 0.28 * edge; }
  return 0.16 + 0.6 * edge * edge * edge;
}

@fragment
fn fixed_clear_fragment(in: Fixed) -> @location(0) vec4f {
  let n = normalize(in.normal);
  let m = made(in.finish, in.colour, in.world, n, n, footprint(in.world, n));
  return vec4f(filmed(m, in.world, n, 1.0, 0.0).rgb, clear_share(in.finish, m.normal, in.world));
}

@fragment
fn moving_clear_fragment(in: Drawn) -> @location(0) vec4f {
  let n = normalize(in.normal);
  let m = made(in.finish, in.colour, in.rest, normalize(in.rest_normal), n, footprint(in.world, n));
  return vec4f(filmed(m, in.world, n, 1.0, 0.0).rgb, clear_share(in.finish, m.normal, in.world));
}

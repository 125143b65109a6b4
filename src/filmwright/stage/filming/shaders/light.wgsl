// Light on a surface: the key with its two shadow maps, sky fill, lamps, reflections, haze.

// Share of the key that reaches a point. Two bilinear taps a map: a software rasteriser pays
// for every tap at every pixel, inside the moving map or not.
fn seen_by_key(p: vec3f, n: vec3f) -> f32 {
  let lean = 1.0 - clamp(dot(n, frame.key_towards.xyz), 0.0, 1.0);
  let push = 1.0 + 2.4 * lean;
  let at = (frame.fixed_light * vec4f(p + n * (frame.shadow.x * push), 1.0)).xyz;
  let edge = max(max(abs(at.x - 0.5), abs(at.y - 0.5)), abs(at.z - 0.5));
  let wide = frame.shadow.z * vec2f(0.86, 0.5);
  let still = 0.5 * (textureSampleCompareLevel(fixed_map, nearer, at.xy + wide, at.z)
                   + textureSampleCompareLevel(fixed_map, nearer, at.xy - wide, at.z));
  let still_open = mix(still, 1.0, smoothstep(0.46, 0.5, edge));
  if (!NEAR_MOVERS) { return still_open; }
  let near = (frame.moving_light * vec4f(p + n * (frame.shadow.y * push), 1.0)).xyz;
  let outside = max(max(abs(near.x - 0.5), abs(near.y - 0.5)) - 0.49, near.z - 1.0);
  let close = frame.shadow.w * vec2f(0.86, 0.5);
  let alive = 0.5 * (textureSampleCompareLevel(moving_map, nearer, near.xy + close, near.z)
                   + textureSampleCompareLevel(moving_map, nearer, near.xy - close, near.z));
  return still_open * select(alive, 1.0, outside > 0.0);
}

// The sky without clouds or stars in a unit direction.
fn sky(direction: vec3f) -> vec3f {
  let height = max(direction.z, 0.0);
  let fade = sqrt(sqrt(height));
  var light = mix(frame.horizon.rgb, frame.zenith.rgb, smoothstep(0.12, 1.0, fade));
  let towards = max(dot(direction, frame.key_towards.xyz), 0.0);
  let wide = towards * towards;
  let fourth = wide * wide;
  let narrow = fourth * fourth * fourth;
  light += frame.glow.rgb * (0.22 * wide + 0.55 * narrow * narrow) * (1.0 - 0.55 * height);
  if (NADIR) { return mix(light, frame.nadir.rgb, smoothstep(0.05, -0.85, direction.z)); }
  return mix(light, frame.haze.rgb, smoothstep(0.03, -0.06, direction.z));
}

// One of the maps of what lies around, in a folded direction; see `surroundings.py`.
fn around_at(folded: vec2f, level: f32) -> vec3f {
  let at = vec2f((folded.x * (46.0 / 96.0) + 0.5 + level) * 0.25, folded.y * (46.0 / 96.0) + 0.5);
  let kept = textureSampleLevel(surroundings, edged, at, 0.0).rgb;
  return kept * kept * 2.0;
}

// What a surface of some roughness sees in a direction. Only where roughness runs from one value to
// another are two maps mixed.
fn reflected(direction: vec3f, rough: f32) -> vec3f {
  let q = direction / (abs(direction.x) + abs(direction.y) + abs(direction.z));
  let folded = q.xy + select(vec2f(-1.0), vec2f(1.0), q.xy >= vec2f(0.0)) * max(-q.z, 0.0);
  let level = clamp(rough * 2.6, 0.0, 3.0);
  var light: vec3f;
  if (WET || KIND == 17u) {
    light = mix(around_at(folded, floor(level)), around_at(folded, min(floor(level) + 1.0, 3.0)), fract(level));
  } else {
    light = around_at(folded, floor(level + 0.5));
  }
  if (INTERIOR) {  // the key is a large soft box there, which no camera sees
    let box_ = smoothstep(0.80 - 0.5 * rough, 0.94, dot(direction, frame.key_towards.xyz));
    light += frame.key.rgb * (0.7 * box_ * (1.0 - 0.6 * rough) * clamp(rough * 12.5 - 1.0, 0.0, 1.0));  // not in a mirror
  }
  return light;
}

// Light of the set's lamps: diffuse in rgb added to `out`, highlights in the second result.
struct Lamplight { diffuse: vec3f, shine: vec3f };

fn lamplight(p: vec3f, n: vec3f, view: vec3f, power: f32, wrap: f32) -> Lamplight {
  var l: Lamplight;
  l.diffuse = vec3f(0.0);
  l.shine = vec3f(0.0);
  let wrapped_ = 1.0 / (1.0 + wrap);
  let ndv = dot(n, view);
  let sharp = power * 1.4427;
  for (var i = 0; i < i32(frame.state.x); i++) {
    let place = frame.lamps[2 * i];  // fourth: one over the square of its reach
    let away = place.xyz - p;
    let far = dot(away, away);
    let share = far * place.w;
    let fade = max(1.0 - share, 0.0);
    let towards = away * inverseSqrt(far);
    let colour = frame.lamps[2 * i + 1].rgb * (fade * fade / (1.0 + 10.0 * share));
    l.diffuse += colour * max(dot(n, towards) * wrapped_ + wrap * wrapped_, 0.0);
    if (WET || INTERIOR) {  // elsewhere lamps are too far off to shine in anything
      // The half vector of two unit vectors has the length 2 + 2 cos squared.
      let h = max((dot(n, towards) + ndv) * inverseSqrt(2.002 + 2.0 * dot(towards, view)), 0.0);
      l.shine += colour * exp2(sharp * (h - 1.0));
    }
  }
  return l;
}

fn weathered(made_of: Made, p: vec3f, n: vec3f, wide: f32) -> Made {
  var m = made_of;
  let up = max(n.z, 0.0);
  if (WET) {
    let pools = smoothstep(0.60, 0.68, grain(p.xy, 0.041, wide).x) * step(0.9, up) * frame.weather.x;
    m.albedo *= 1.0 - frame.weather.x * (0.18 + 0.36 * up);
    m.rough = mix(m.rough, mix(0.26, 0.05, pools), frame.weather.x * smoothstep(0.2, 0.9, up) * 0.9);
    m.mirror = max(m.mirror, frame.weather.x * smoothstep(0.6, 0.95, up) * (0.42 + 0.50 * pools));
    m.shine = max(m.shine, 0.04);
    m.normal = normalize(mix(m.normal, n, pools));
  }
  if (SNOW) {
    let lies = smoothstep(0.45, 0.75, up + 0.3 * (grain(p.xy, 0.21, wide).x - 0.5)) * frame.weather.z;
    m.albedo = mix(m.albedo, vec3f(0.72, 0.76, 0.82), lies);
    m.rough = mix(m.rough, 0.85, lies);
    m.metal *= 1.0 - lies;
    m.wrap = mix(m.wrap, 0.35, lies);
  }
  return m;
}

// Where waves overhead gather the key's light: bright seams where two drifting noises are equal.
fn caustic(p: vec3f) -> f32 {
  let t = frame.eye.w;
  let to = frame.key_towards.xyz;
  let at = p.xy - to.xy * (p.z / max(to.z, 0.3));
  let a = textureSampleLevel(noise, tiling, at * 0.055 + vec2f(t * 0.016, t * 0.011), 0.0).xw;
  let b = textureSampleLevel(noise, tiling, at * 0.072 - vec2f(t * 0.013, -t * 0.017) + 0.4, 0.0).xw;
  let seam = max(0.0, 1.0 - abs(a.x - b.x) * 9.0);
  let fine = max(0.0, 1.0 - abs(a.y - b.y) * 5.0);
  return seam * seam * (0.6 + 0.8 * fine) + 0.35 * fine * fine;
}

// Beams that fan out from the key through haze, 0 to 1 in a direction.
fn beams(d: vec3f) -> f32 {
  let to = frame.key_towards.xyz;
  let across = normalize(cross(to, vec3f(0.11, 0.99, 0.0)));
  let q = vec2f(dot(d, across), dot(d, cross(to, across)));
  let turn = atan2(q.y, q.x) / (2.0 * PI);
  let t = frame.eye.w * 0.006;
  let wide = textureSampleLevel(noise, tiling, vec2f(turn * 1.0, 0.13 + t), 0.0).x;
  let fine = textureSampleLevel(noise, tiling, vec2f(turn * 2.0, 0.61 - t * 1.7), 0.0).x;
  let lean = 0.5 + 0.5 * dot(d, to);
  return smoothstep(0.42, 0.80, wide * 0.6 + fine * 0.4) * lean * lean * smoothstep(0.0, 0.25, length(q));
}

// Share of the sun that comes in by the windows and reaches a point.
fn in_the_beam(p: vec3f, n: vec3f) -> f32 {
  let at = (frame.sunbeam_light * vec4f(p + n * 0.03, 1.0)).xyz;
  return textureSampleLevel(panes, edged, at.xy, 0.0).x * textureSampleCompareLevel(beam_map, nearer, at.xy, at.z);
}

// What changes so softly from pixel to pixel that it need not be found at each of them.
struct Gathered {
  open: f32,       // share of the key that arrives
  occlusion: f32,  // share of the sky that is open
  beam: f32,       // share of the sun that comes in by windows
  lamps: Lamplight,
};

fn gathered(p: vec3f, flat_normal: vec3f, n: vec3f, rough: f32, wrap: f32, occlusion: f32) -> Gathered {
  var g: Gathered;
  g.open = seen_by_key(p, flat_normal);
  g.occlusion = occlusion;
  if (SUNBEAM) { g.beam = in_the_beam(p, flat_normal); }
  if (LAMPS) { g.lamps = lamplight(p, n, normalize(frame.eye.xyz - p), min(power_of(rough), 1500.0), wrap); }
  return g;
}

fn power_of(rough: f32) -> f32 { return 2.0 / max(rough * rough * rough * rough, 0.0006); }

// The colour of a surface as the film sees it, tone curve and gamma done; fourth: how much it blooms.
fn filmed(made_of: Made, p: vec3f, flat_normal: vec3f, found: Gathered, rim: f32) -> vec4f {
  var m = made_of;
  if (LOOK == 1u) {
    m.albedo = vec3f(0.50, 0.47, 0.44) * (0.80 + 0.35 * dot(m.albedo, vec3f(0.3, 0.6, 0.1)));
    m.normal = flat_normal;
    m.rough = 0.75;
    m.metal = 0.0;
    m.mirror = 0.0;
    m.shine = 0.04;
    m.wrap = 0.25;
  }
  let away = frame.eye.xyz - p;
  let distance = length(away);
  let view = away / distance;
  let n = m.normal;
  let towards = frame.key_towards.xyz;
  let facing = dot(n, towards);
  var open = found.open;
  let occlusion = found.occlusion;
  if (CAUSTICS) { open *= 1.0 + frame.air.x * (2.6 * caustic(p) - 0.55) * smoothstep(-0.1, 0.5, n.z); }
  var lit = max((facing + m.wrap) / (1.0 + m.wrap), 0.0);
  if (LOOK == 2u) {  // three bands of light, their borders a little soft
    let step_ = lit * open;
    lit = 0.16 + 0.40 * smoothstep(0.10, 0.14, step_) + 0.44 * smoothstep(0.46, 0.50, step_);
    lit *= step(0.001, step_);
    open = 1.0;
  }
  let ndv = clamp(dot(n, view), 0.0, 1.0);
  let power = power_of(m.rough);
  let lamps = found.lamps;
  var light = frame.key.rgb * (lit * open);
  if (SUNBEAM) { light += frame.sunbeam.rgb * (found.beam * max(dot(n, frame.sun.xyz), 0.0)); }
  var fill = mix(frame.ground.rgb, frame.fill.rgb, n.z * 0.5 + 0.5) * occlusion;
  let diffuse = m.albedo * (1.0 - m.metal * (1.0 - 0.35 * m.rough));
  var out = diffuse * (light + fill + lamps.diffuse * mix(1.0, occlusion, 0.5));

  // The blue-red edge where light goes through skin and leaves.
  out += diffuse * m.wrap * frame.key.rgb * vec3f(0.20, 0.05, 0.03) * (open * (1.0 - abs(facing)));

  let h = max(dot(n, normalize(towards + view)), 0.0);
  let tint = mix(vec3f(m.shine), m.albedo, m.metal);
  let smooth_ = 1.0 - m.rough;
  let highlight = exp2(min(power, 1500.0) * (h - 1.0) * 1.4427) * (1.0 + 0.12 * min(power, 400.0)) ;
  out += tint * (frame.key.rgb * (highlight * open * lit) + lamps.shine * (1.0 + 0.12 * min(power, 300.0)));
  let edge = 1.0 - ndv;
  let glancing = edge * edge * edge * edge * edge;
  let fresnel = tint + (max(vec3f(smooth_), tint) - tint) * glancing;
  let mirror = max(m.mirror, m.metal * 0.85);
  var around = reflected(reflect(-view, n), m.rough);
  // Metal shows its own colour, and is lit with flags: what is dark around it darker, what is bright brighter.
  let strength = dot(around, vec3f(0.30, 0.55, 0.15));
  let flagged = m.metal * clamp(m.rough * 12.5 - 1.0, 0.0, 1.0);  // a mirror shows what there is
  around = mix(around, vec3f(strength), 0.6 * flagged) * mix(1.0, 0.55 + 1.1 * smoothstep(0.08, 0.70, strength), flagged);
  out += fresnel * around * (mix(0.35 * smooth_, 1.0, mirror) * mix(occlusion, 1.0, 0.4));

  out += frame.fill.rgb * diffuse * (m.sheen * edge * edge * 3.0);
  out += frame.rim.rgb * (rim * edge * edge * edge * edge) * (0.25 + diffuse) * clamp(0.35 + 0.65 * n.z - 0.3 * facing, 0.0, 1.0);

  out += diffuse * frame.reflector.rgb * (rim * (0.35 + 0.65 * ndv) * clamp(0.6 + 0.4 * n.z + 0.4 * ndv, 0.0, 1.0));

  out += m.glow;
  var thick = frame.haze.w;
  if (MIST) { thick *= misted(frame.eye.z, p.z); }
  let through = exp2(-distance * thick * 1.4427);
  let ahead = max(-dot(view, towards), 0.0);
  let ahead4 = ahead * ahead * ahead * ahead;
  let scatter = ahead4 * ahead4;
  var veil = frame.haze.rgb;
  if (NADIR) { veil = sky(-view); }
  if (SHAFTS) { veil += frame.key.rgb * (frame.air.y * 0.5 * beams(-view)); }
  out = mix(veil + frame.glow.rgb * (0.35 * scatter), out, through);
  if (RAINBOW) { out += bow(-view) * smoothstep(20.0, 160.0, distance); }
  let strong = dot(m.glow, vec3f(0.4)) + max(dot(out, vec3f(0.3333)) - 1.1, 0.0) * 0.6;
  return vec4f(toned(out), clamp(strong * through, 0.0, 1.0));
}

// How thick mist is on the way between two heights, as a share of what it is on the ground.
fn misted(from_: f32, to_: f32) -> f32 {
  let near = exp2(-max(from_ - frame.ground.w, 0.0) / frame.wonder.z);
  let far = exp2(-max(to_ - frame.ground.w, 0.0) / frame.wonder.z);
  let rise = 0.6931 * (to_ - from_) / frame.wonder.z;
  return max(select(near, (near - far) / rise, abs(rise) > 0.01), 0.06);
}

// A rainbow stands about the point opposite the sun, red outside at 42.4 degrees, violet inside at 40.6;
// here a little broader, so that it is seen in a small picture.
fn bow(d: vec3f) -> vec3f {
  let off = acos(clamp(-dot(d, frame.key_towards.xyz), -1.0, 1.0)) * 57.2958;
  let hue = (off - 39.2) / 4.2;  // 0 violet, 1 red
  let at = vec3f(hue - 0.80, hue - 0.50, hue - 0.22) * vec3f(3.6, 4.2, 3.8);
  var light = exp2(-at * at * 1.4427) * vec3f(0.42, 0.36, 0.46) + vec3f(0.16, 0.0, 0.14) * exp2(-hue * hue * 30.0);
  light *= smoothstep(-0.25, 0.1, hue) * smoothstep(1.30, 0.95, hue);
  let second = (53.5 - off) / 5.0;
  let there = vec3f(second - 0.80, second - 0.50, second - 0.22) * 4.0;
  light += 0.16 * exp2(-there * there * 1.4427) * smoothstep(-0.3, 0.1, second) * smoothstep(1.3, 0.9, second);
  return (light + vec3f(0.035) * smoothstep(39.6, 37.0, off)) * 1.35;
}

// How open the ground lies to the sky below and beside things.
fn grounded(p: vec3f, n: vec3f) -> f32 {
  let at = (p.xy - frame.contact.xy) * frame.contact.zw;
  let still = (p.xy - frame.contact_fixed.xy) * frame.contact_fixed.zw;
  let height = p.z - frame.ground.w;
  var open = mix(0.72, 1.0, smoothstep(0.0, 0.9, height + n.z * n.z));
  let low = smoothstep(0.45, 0.85, n.z) * smoothstep(0.25, 0.0, height);
  let near = textureSampleLevel(contact_fixed, edged, still, 0.0).x;
  if (NEAR_MOVERS) {
    let alive = textureSampleLevel(contact, edged, at, 0.0).x;
    open *= 1.0 - alive * low * select(0.0, 1.0, all(abs(at - 0.5) < vec2f(0.495)));
  }
  open *= 1.0 - near * low * select(0.0, 1.0, all(abs(still - 0.5) < vec2f(0.495)));
  return open;
}

// The sky behind everything, and its clouds painted once per shot.

struct Full { @builtin(position) clip: vec4f, @location(0) at: vec2f };

@vertex
fn full(@builtin(vertex_index) i: u32) -> Full {
  var out: Full;
  out.at = vec2f(f32((i << 1u) & 2u), f32(i & 2u)) * 2.0 - 1.0;
  out.clip = vec4f(out.at, 0.0, 1.0);
  return out;
}

// A band of stars and coloured dust across the sky.
fn galaxy(d: vec3f) -> vec3f {
  let pole = vec3f(0.35, -0.45, 0.82);
  let first = normalize(cross(pole, vec3f(0.0, 0.0, 1.0)));
  let along = atan2(dot(d, cross(pole, first)), dot(d, first)) / (2.0 * PI);
  let off = dot(d, pole);
  let a = textureSampleLevel(noise, tiling, vec2f(along * 2.0, off * 0.6), 0.0);
  let b = textureSampleLevel(noise, tiling, vec2f(along * 5.0, off * 1.7 + 0.3), 0.0);
  let bent = off + 0.35 * (a.x - 0.5);
  let band = exp2(-bent * bent * 22.0);
  let dust = smoothstep(0.35, 0.75, 0.6 * a.x + 0.4 * b.x);
  let hue = mix(vec3f(0.16, 0.20, 0.50), vec3f(0.62, 0.22, 0.42), smoothstep(0.35, 0.65, a.w));
  return hue * (band * (0.25 + 0.9 * dust)) + vec3f(0.5, 0.42, 0.38) * (band * band * dust * b.x * 0.8);
}

// The way a direction lies: radians to the left of where the master camera looks, and up.
fn lying(d: vec3f) -> vec2f {
  let ahead = frame.wonder.xy;
  return vec2f(atan2(ahead.x * d.y - ahead.y * d.x, dot(ahead, d.xy)), asin(clamp(d.z, -1.0, 1.0)));
}

// Seas and craters on the moon's face.
fn moon(d: vec3f) -> f32 {
  let at = lying(d) * 5.5;
  let seas = textureSampleLevel(noise, tiling, at * 0.9, 0.0).x;
  let fine = textureSampleLevel(noise, tiling, at * 2.7 + 0.4, 0.0).x;
  return 1.0 - 0.50 * smoothstep(0.46, 0.60, 0.7 * seas + 0.3 * fine);
}

// Curtains of light: sharp below, green, then violet and ever thinner upwards, in rays that wander.
fn aurora(d: vec3f) -> vec3f {
  let way = lying(d);
  let t = frame.eye.w;
  var light = vec3f(0.0);
  for (var i = 0; i < 3; i++) {
    let f = f32(i);
    let bend = textureSampleLevel(noise, tiling, vec2f(way.x * 0.13 + f * 0.37 + t * 0.006, 0.1 + f * 0.29), 0.0).x;
    let fold = textureSampleLevel(noise, tiling, vec2f(way.x * 0.45 - t * 0.013, 0.4 + f * 0.23), 0.0).x;
    let low = 0.10 + 0.13 * f + 0.55 * (bend - 0.5) + 0.20 * (fold - 0.5);
    let high = (way.y - low) / (0.20 + 0.06 * f);
    let ray = textureSampleLevel(noise, tiling, vec2f(way.x * 1.7 + 0.9 * fold + t * 0.030, 0.13 + f * 0.31), 0.0).x;
    let some = smoothstep(0.30, 0.62, textureSampleLevel(noise, tiling, vec2f(way.x * 0.21 + f * 0.61 - t * 0.008, 0.77), 0.0).x);
    let body = smoothstep(-0.10, 0.06, high) * exp2(-2.4 * max(high, 0.0));
    let hue = mix(vec3f(0.10, 0.92, 0.42), vec3f(0.42, 0.16, 0.80), smoothstep(0.25, 1.25, high));
    light += hue * (body * (0.25 + 1.5 * smoothstep(0.38, 0.66, ray)) * (0.30 + 0.70 * some));
  }
  return light * smoothstep(-0.02, 0.06, way.y) * 0.75;
}

// Shooting stars that all come from one point, one after the other.
fn meteors(d: vec3f) -> f32 {
  let way = lying(d);
  var light = 0.0;
  for (var i = 0; i < 6; i++) {
    let turn = frame.eye.w / 1.5 + f32(i) * 0.1667 + 0.35;
    let seed = vec2f(floor(turn) * 7.3 + 1.7, f32(i) * 3.1 + 2.3);
    let start = vec2f((hash2(seed) - 0.35) * 1.3, 0.10 + 0.42 * hash2(seed + 4.7));
    let along = normalize(vec2f(-0.82, -0.42) + 0.12 * vec2f(hash2(seed + 9.1) - 0.5, 0.0));
    let gone = fract(turn) * 2.0;
    let off = way - (start + along * (gone * 0.42));
    let behind = clamp(-dot(off, along), 0.0, 0.20);
    let aside_ = length(off + along * behind) / (0.0011 + 0.0016 * (1.0 - behind * 5.0));
    light += exp2(-aside_ * aside_) * (1.0 - behind * 5.0) * smoothstep(1.0, 0.7, gone) * smoothstep(0.0, 0.15, gone);
  }
  return light * 1.8;
}

// A jagged line over a height: hops from side to side, one octave.
fn jagged(x: f32, seed: f32) -> f32 {
  let cell = floor(x);
  return mix(hash2(vec2f(cell, seed)), hash2(vec2f(cell + 1.0, seed)), x - cell) - 0.5;
}

// How bright a bolt is in a direction, and how bright its flash in the clouds; the times are `light.flashed`'s.
fn lightning(d: vec3f) -> vec2f {
  let way = lying(d);
  let turn = frame.eye.w * 1.2 + 0.15;
  let glow = sqrt(max(0.0, 1.0 - fract(turn) / 0.45));
  let seed = floor(turn) * 5.3 + 2.1;
  let middle = (hash2(vec2f(seed, 1.0)) - 0.5) * 0.36;
  var bright = 0.0;
  for (var i = 0; i < 3; i++) {  // the stroke and two branches
    let own = seed + f32(i) * 17.3;
    let from_ = select(0.13 + 0.15 * hash2(vec2f(own, 3.0)), 9.0, i == 0);
    let lean = select(select(-0.9, 0.8, i == 1), 0.0, i == 0);
    let below = max(from_ - way.y, 0.0);
    let stem = middle + 0.16 * jagged(way.y * 8.0, seed) + 0.045 * jagged(way.y * 30.0, seed);
    let off = way.x - stem - select(lean * below + 0.08 * jagged(way.y * 22.0, own) * min(below * 8.0, 1.0), 0.0, i == 0);
    let wide = off / select(0.0020, 0.0034, i == 0);
    let near = off / 0.030;
    let there = select(step(way.y, from_) * smoothstep(0.22, 0.02, below) * 0.7, 1.0, i == 0);
    bright += (exp2(-wide * wide) + 0.10 * exp2(-near * near)) * there;
  }
  let around = (way.x - middle) * 1.1;
  return vec2f(bright * smoothstep(-0.01, 0.01, way.y), 0.35 + exp2(-around * around)) * glow;
}

@fragment
fn sky_fragment(in: Full) -> Exposed {
  let d = normalize(frame.forward.xyz + frame.right.xyz * in.at.x + frame.up.xyz * in.at.y);
  var light = sky(d);
  let towards = dot(d, frame.key_towards.xyz);
  var bloom = 0.0;
  let around = atan2(d.y, d.x) / (2.0 * PI);
  let veil = textureSampleLevel(clouds, tiling, vec2f(around, 1.0 - sqrt(max(d.z, 0.0))), 0.0);
  if (GALAXY) { light += galaxy(d) * frame.air.z; }
  if (frame.cloud_shade.w > 0.0 && (NADIR || d.z > 0.0)) {
    let cell = d * 190.0;
    let twinkle = hash2(floor(cell.xy) + floor(cell.z) * 37.0);
    let inside = fract(cell) - 0.5;
    light += vec3f(0.75, 0.82, 1.0) * (step(0.985, twinkle) * frame.cloud_shade.w * (1.0 - veil.a)
      * smoothstep(0.35, 0.0, length(inside)) * fract(twinkle * 91.0) * select(smoothstep(0.0, 0.25, d.z), 1.0, NADIR) * 0.9);
  }
  if (SHAFTS) { light += frame.key.rgb * (frame.air.y * 0.5 * beams(d)); }
  let round = (1.0 - frame.wonder.w) * 0.5;
  var disc = smoothstep(frame.wonder.w - round, frame.wonder.w + round, towards) * frame.glow.w;
  if (MOON) {
    let face = moon(d);
    disc *= face;
    light *= 1.0 - min(disc, 1.0);
  }
  light += frame.glow.rgb * disc * 1.5;
  bloom = min(disc * 0.35, 1.0) + 0.35 * smoothstep(0.97, 1.0, towards) * min(frame.glow.w * 0.25, 1.0);
  let white = mix(frame.cloud_shade.rgb, frame.cloud_light.rgb, veil.r) + frame.glow.rgb * (veil.g * pow(max(towards, 0.0), 6.0));
  light = mix(light, mix(white, frame.haze.rgb, 0.25 + 0.6 * smoothstep(0.30, 0.02, d.z)), veil.a * smoothstep(-0.01, 0.10, d.z));
  bloom *= 1.0 - 0.8 * veil.a;
  if (MIST) {
    let tall = frame.haze.w * frame.wonder.z * 1.4427 * exp2(-max(frame.eye.z - frame.ground.w, 0.0) / frame.wonder.z);
    let ahead = max(towards, 0.0);
    let ahead4 = ahead * ahead * ahead * ahead;
    let through = exp2(-tall * 1.4427 / max(d.z, 0.004));
    light = mix(frame.haze.rgb + frame.glow.rgb * (0.35 * ahead4 * ahead4), light, through);
    bloom *= through;
  }
  if (AURORA) { light += aurora(d); }
  if (RAINBOW) { light += bow(d); }
  if (METEORS) {
    let streak = meteors(d);
    light += vec3f(0.85, 0.95, 1.0) * streak;
    bloom = max(bloom, 0.5 * min(streak, 1.0));
  }
  if (LIGHTNING) {
    let bolt = lightning(d);
    light += vec3f(0.16, 0.19, 0.30) * (bolt.y * (0.35 + veil.r)) + vec3f(2.2, 2.4, 3.0) * bolt.x;
    bloom = max(bloom, min(bolt.x * 0.8, 1.0));
  }
  var out: Exposed;
  let speck = (hash2(in.clip.xy) - 0.5) / 255.0;
  out.colour = vec4f(toned(light) + speck, clamp(bloom, 0.0, 1.0));
  let w = vec4f(frame.eye.xyz + d * 4000.0, 1.0);
  out.motion = moved(in.clip.xy, was(w));
  if (PAINTED) { out.motion = anchored(vec2f(around * 2.0 * PI, d.z), frame.right.w); }
  return out;
}

fn value(p: vec2f, period: f32) -> f32 {
  let cell = floor(p);
  let f = p - cell;
  let u = f * f * (3.0 - 2.0 * f);
  let x0 = (cell.x % period + period) % period;
  let x1 = (x0 + 1.0) % period;
  return mix(mix(hash2(vec2f(x0, cell.y)), hash2(vec2f(x1, cell.y)), u.x),
             mix(hash2(vec2f(x0, cell.y + 1.0)), hash2(vec2f(x1, cell.y + 1.0)), u.x), u.y);
}

fn billow(p: vec2f) -> f32 {
  var sum = 0.0;
  var strength = 0.5;
  var q = p;
  var period = 12.0;
  for (var i = 0; i < 6; i++) {
    sum += strength * value(q + f32(i) * vec2f(0.0, 17.3), period);
    q *= 2.0;
    period *= 2.0;
    strength *= 0.5;
  }
  return sum;
}

// Red: how lit a cloud is, green: its thin edge, alpha: its cover. Across: heading; down: height.
@fragment
fn cloud_fragment(in: Full) -> @location(0) vec4f {
  let u = in.at.x * 0.5 + 0.5;
  let v = in.at.y * 0.5 + 0.5;  // square root of the height
  let height = v * v;
  let squeeze = 1.6 / (0.22 + height);
  let p = vec2f(u * 12.0, squeeze * 1.5);
  let warp = billow(p * 1.0 + 31.0) - 0.5;
  let thick = billow(p + vec2f(0.0, warp * 0.8));
  let cover = frame.cloud_light.w;
  let edge = mix(0.66, 0.26, cover);
  let a = smoothstep(edge, edge + 0.20, thick);
  let above = billow(p + vec2f(0.10, warp * 0.8 - 0.28));
  let lit = clamp(0.55 + (thick - above) * 2.2 + 0.25 * (1.0 - a), 0.0, 1.0);
  return vec4f(lit, a * (1.0 - a) * 4.0, 0.0, a * mix(0.85, 0.97, cover) * smoothstep(0.0, 0.1, cover));
}

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
  let disc = smoothstep(0.99955, 0.99985, towards) * frame.glow.w;
  light += frame.glow.rgb * disc * 1.5;
  bloom = min(disc * 0.35, 1.0) + 0.35 * smoothstep(0.97, 1.0, towards) * min(frame.glow.w * 0.25, 1.0);
  let white = mix(frame.cloud_shade.rgb, frame.cloud_light.rgb, veil.r) + frame.glow.rgb * (veil.g * pow(max(towards, 0.0), 6.0));
  light = mix(light, mix(white, frame.haze.rgb, 0.25 + 0.6 * smoothstep(0.30, 0.02, d.z)), veil.a * smoothstep(-0.01, 0.10, d.z));
  bloom *= 1.0 - 0.8 * veil.a;
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

// What every painted look works with: the print, what lies on the surfaces, the ways strokes run.

@group(1) @binding(0) var picture: texture_2d<f32>;
@group(1) @binding(1) var strokes: texture_2d<f32>;
@group(1) @binding(2) var facing: texture_2d<f32>;
@group(1) @binding(3) var flow: texture_2d<f32>;
@group(1) @binding(4) var flat_: texture_2d<f32>;
@group(1) @binding(5) var laid: texture_2d<f32>;
@group(1) @binding(6) var bloom: texture_2d<f32>;
@group(1) @binding(7) var noise: texture_2d<f32>;
@group(1) @binding(8) var distances: texture_depth_2d;
@group(1) @binding(9) var edged: sampler;
@group(1) @binding(10) var tiling: sampler;

struct Full { @builtin(position) clip: vec4f, @location(0) at: vec2f };

@vertex
fn full(@builtin(vertex_index) i: u32) -> Full {
  var out: Full;
  let at = vec2f(f32((i << 1u) & 2u), f32(i & 2u));
  out.at = at;
  out.clip = vec4f(at.x * 2.0 - 1.0, 1.0 - at.y * 2.0, 0.0, 1.0);
  return out;
}

fn luma(c: vec3f) -> f32 { return dot(c, vec3f(0.299, 0.587, 0.114)); }

// One unit is a pixel of a picture 854 wide or high: strokes keep their share of a larger one.
fn unit() -> f32 { return max(frame.picture.x, frame.picture.y) / 854.0; }

fn tone(at: vec2f) -> vec3f { return textureSampleLevel(picture, edged, at, 0.0).rgb; }
fn flat_tone(at: vec2f) -> vec3f { return textureSampleLevel(flat_, edged, at, 0.0).rgb; }

fn held(at: vec2i) -> vec2i { return clamp(at, vec2i(0), vec2i(frame.picture.xy) - 1); }
fn stored(at: vec2i) -> f32 { return textureLoad(distances, held(at), 0); }
fn away(at: vec2i) -> f32 { return frame.forward.w / max(stored(at), 0.00005); }
fn normal_at(at: vec2i) -> vec3f { return (textureLoad(facing, held(at), 0).xyz * 255.0 - 128.0) / 127.0; }

fn ray(at: vec2f) -> vec3f {
  return frame.forward.xyz + frame.right.xyz * (at.x * 2.0 - 1.0) + frame.up.xyz * (1.0 - at.y * 2.0);
}

// Whether the sky shows here: not where a given picture hangs in its place, nor in water or a cave. The
// sea leaves no distance and lies below the horizon.
fn is_sky(at: vec2i) -> bool {
  return !NADIR && stored(at) <= 0.0 && frame.backdrop_up.y <= 0.0 && ray((vec2f(at) + 0.5) * frame.picture.zw).z > 0.0;
}

// How much of an outline lies here: where the distance bends sharply or a surface turns.
fn outline(at: vec2i, reach: i32) -> f32 {
  let z = away(at);
  let bend = max(abs(away(at + vec2i(reach, 0)) + away(at - vec2i(reach, 0)) - 2.0 * z),
                 abs(away(at + vec2i(0, reach)) + away(at - vec2i(0, reach)) - 2.0 * z));
  return smoothstep(0.04, 0.10, bend / z) * smoothstep(260.0, 60.0, z);
}

// A broad outline, only as broad where things are near.
fn broad_outline(at: vec2i, reach: i32) -> f32 { return outline(at, 2 * reach) * smoothstep(55.0, 22.0, away(at)); }

fn crease(at: vec2i, reach: i32) -> f32 {
  let across = dot(normal_at(at + vec2i(reach, 0)), normal_at(at - vec2i(reach, 0)));
  let down = dot(normal_at(at + vec2i(0, reach)), normal_at(at - vec2i(0, reach)));
  return smoothstep(0.75, 0.35, min(across, down)) * smoothstep(60.0, 25.0, away(at)) * step(0.00001, stored(at));
}

fn paper(at: vec2f, scale: f32) -> vec4f { return textureSampleLevel(noise, tiling, at / (256.0 * scale), 0.0); }

// Light from the upper left on the relief that strokes leave.
fn relief(at: vec2f, reach: f32) -> vec2f {
  let s = frame.picture.zw * reach * unit();
  let h = textureSampleLevel(laid, edged, at, 0.0).a;
  let x = textureSampleLevel(laid, edged, at + vec2f(s.x, 0.0), 0.0).a;
  let y = textureSampleLevel(laid, edged, at + vec2f(0.0, s.y), 0.0).a;
  return vec2f((x - h) + (y - h), h);
}

// Across the surface, level: the way a painter's hand goes over walls and ground, in perspective.
fn level_field(at: vec2f, px: vec2i) -> vec2f {
  let n = normal_at(px);
  let level = vec3f(-n.y, n.x, 0.0);
  let seen = vec2f(at.x * 2.0 - 1.0, 1.0 - at.y * 2.0);
  let along = vec2f(dot(level, frame.right.xyz) / dot(frame.right.xyz, frame.right.xyz),
                    dot(level, frame.up.xyz) / dot(frame.up.xyz, frame.up.xyz)) - seen * dot(level, frame.forward.xyz);
  let way = along * frame.picture.xy * vec2f(1.0, -1.0);
  return normalize(select(vec2f(1.0, 0.12), way + vec2f(0.001, 0.0), dot(level, level) > 0.05));
}

// Every line of a drawing: outlines, broad ones near by, and where a surface turns.
fn drawn_line(px: vec2i, reach: i32) -> f32 {
  return max(max(outline(px, reach), 0.85 * broad_outline(px, reach)), 0.8 * crease(px, reach));
}

fn turned(p: vec2f, angle: f32) -> vec2f {
  let c = cos(angle);
  let s = sin(angle);
  return vec2f(c * p.x - s * p.y, s * p.x + c * p.y);
}

// The piece of a sheet broken into pieces one unit large: its middle, how near its border lies (0 on it).
fn piece(p: vec2f) -> vec4f {
  let home = floor(p);
  var best = vec4f(0.0, 0.0, 9.0, 9.0);
  for (var y = -1; y <= 1; y++) {
    for (var x = -1; x <= 1; x++) {
      let c = home + vec2f(f32(x), f32(y));
      let middle = c + 0.15 + 0.7 * vec2f(hash2(c + 0.7), hash2(c + 31.3));
      let far = distance(p, middle);
      if (far < best.z) { best = vec4f(middle, far, best.z); }
      else if (far < best.w) { best.w = far; }
    }
  }
  return vec4f(best.xy, best.w - best.z, hash2(floor(best.xy) + 5.5));
}

fn saturated(c: vec3f, much: f32) -> vec3f { return clamp(mix(vec3f(luma(c)), c, much), vec3f(0.0), vec3f(1.0)); }

// In steps, their borders a little soft.
fn stepped(x: f32, steps: f32) -> f32 { return (floor(x * steps) + smoothstep(0.35, 0.65, fract(x * steps))) / steps; }

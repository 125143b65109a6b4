// Light on what the geometry pass left: every pixel once, however small the triangles were.

@group(2) @binding(0) var paint: texture_2d<f32>;
@group(2) @binding(1) var facing: texture_2d<f32>;
@group(2) @binding(2) var nature: texture_2d<f32>;
@group(2) @binding(3) var distances: texture_depth_2d;

struct Full { @builtin(position) clip: vec4f, @location(0) at: vec2f };

@vertex
fn full(@builtin(vertex_index) i: u32) -> Full {
  var out: Full;
  out.at = vec2f(f32((i << 1u) & 2u), f32(i & 2u)) * 2.0 - 1.0;
  out.clip = vec4f(out.at, 0.0, 1.0);
  return out;
}

fn stored(at: vec2i) -> f32 { return textureLoad(distances, at, 0); }  // beyond the picture: 0, as the sky

// How deep a fold lies between two pixels on either side, 0 to 1. Depth is one over distance, which runs
// straight over a plane, so only a bend tells; far more than the reach is another thing in front.
fn fold(at: vec2i, apart: vec2i, depth: f32, scale: f32) -> f32 {
  let deep = ((stored(at + apart) + stored(at - apart)) * 0.5 - depth) * scale;
  return clamp(deep * 2.4 - 0.16, 0.0, 1.0) * clamp(3.0 - 2.0 * deep, 0.0, 1.0);
}

// Share of the sky that creases and corners near a pixel leave it. Where a pixel looks turns from pixel to
// pixel (interleaved gradient noise after Jimenez), so that no thing prints its outline beside itself.
fn open_here(at: vec2i, depth: f32, distance: f32) -> f32 {
  let dither = fract(52.9829189 * fract(dot(vec2f(at), vec2f(0.06711056, 0.00583715))));
  let reach = max((0.08 + 0.10 * fract(dither * 5.0)) / (frame.right.w * distance), 2.0);
  let scale = distance / (frame.forward.w * frame.right.w * reach);
  let turned = vec2f(1.0 - dither, dither) * (reach * (1.0 + 1.6 * dither * (1.0 - dither)));
  let apart = vec2i(turned + 0.5);
  let across = fold(at, apart, depth, scale);
  let down = fold(at, vec2i(-apart.y, apart.x), depth, scale);
  return 1.0 - min(0.34 * (across + down), 0.55);
}

@fragment
fn shade_fragment(in: Full) -> @location(0) vec4f {
  let at = vec2i(in.clip.xy);
  let p0 = textureLoad(paint, at, 0);
  let f = textureLoad(facing, at, 0);
  let k = textureLoad(nature, at, 0);
  let depth = textureLoad(distances, at, 0);
  let distance = frame.forward.w / max(depth, 0.000005);
  let ray = frame.forward.xyz + frame.right.xyz * in.at.x + frame.up.xyz * in.at.y;
  let p = frame.eye.xyz + ray * distance;
  let n = normalize(f.xyz * 255.0 - 128.0);
  let kind = i32(f.w * 3.0 + 0.5);
  let moves = select(0.0, f32(kind & 1), NEAR_MOVERS);
  let glows = max(k.y * 2.0 - 1.0, 0.0);
  var m: Made;
  m.albedo = p0.rgb * p0.rgb * (1.0 - glows);
  m.glow = p0.rgb * p0.rgb * (glows * 1.25);
  m.rough = p0.a;
  m.normal = n;
  m.wrap = k.x;
  m.sheen = select(k.y, 0.0, glows > 0.0);
  m.shine = k.z;
  m.metal = f32(kind >> 1);
  m.mirror = k.w;
  let above = p.z - frame.ground.w;
  let body = mix(0.62, 1.0, smoothstep(-0.9, 0.5, n.z)) * mix(0.8, 1.0, smoothstep(0.0, 0.8, above));
  return filmed(m, p, n, mix(grounded(p, n), body, moves) * open_here(at, depth, distance), moves);
}

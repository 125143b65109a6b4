// What needs no more than one pixel in four: shadows, folds and corners, lamps.

struct Sample {
  @location(0) soft: vec4f,   // key that arrives, sky that is open, sun by the windows, how far the pixel is
  @location(1) lamps: vec4f,  // roots of a quarter of the lamps' light, fourth of their highlights
};

fn stored(at: vec2i) -> f32 { return textureLoad(distances, at, 0); }  // beyond the picture: 0, as the sky

// How deep a fold lies between two pixels on either side, 0 to 1. Depth is one over distance, which runs
// straight over a plane, so only a bend tells; far more than the reach is another thing in front.
fn fold(at: vec2i, apart: vec2i, depth: f32, scale: f32) -> f32 {
  let deep = ((stored(at + apart) + stored(at - apart)) * 0.5 - depth) * scale;
  return clamp(deep * 2.4 - 0.16, 0.0, 1.0) * clamp(3.0 - 2.0 * deep, 0.0, 1.0);
}

// Share of the sky that creases and corners near a pixel leave it, seen in eight directions, four near
// and four far: the same at every pixel, so that no wall is stippled.
fn open_here(at: vec2i, depth: f32, distance: f32) -> f32 {
  let reach = max(0.12 / (frame.right.w * distance), 3.0);
  let scale = distance / (frame.forward.w * frame.right.w * reach);
  let far = vec2i(round(vec2f(0.924, 0.383) * reach));
  let near = vec2i(round(vec2f(0.293, 0.707) * reach * 0.7));
  let wide = fold(at, far, depth, scale) + fold(at, vec2i(-far.y, far.x), depth, scale);
  let tight = fold(at, near, depth, scale * 1.87) + fold(at, vec2i(-near.y, near.x), depth, scale * 1.87);
  return 1.0 - min(0.17 * (wide + tight), 0.55);
}

// One pixel stands for itself and its neighbours to the right and below.
fn gather(clip: vec2f) -> Sample {
  let at = vec2i(clip) * 2;
  let depth = textureLoad(distances, at, 0);
  let f = textureLoad(facing, at, 0);
  let k = textureLoad(nature, at, 0);
  let distance = frame.forward.w / max(depth, 0.000005);
  let screen = (vec2f(at) + 0.5) * frame.picture.zw * vec2f(2.0, -2.0) + vec2f(-1.0, 1.0);
  let p = frame.eye.xyz + (frame.forward.xyz + frame.right.xyz * screen.x + frame.up.xyz * screen.y) * distance;
  let n = normalize(f.xyz * 255.0 - 128.0);
  let above = p.z - frame.ground.w;
  let moves = select(0.0, f32(i32(f.w * 3.0 + 0.5) & 1), NEAR_MOVERS);
  let body = mix(0.62, 1.0, smoothstep(-0.9, 0.5, n.z)) * mix(0.8, 1.0, smoothstep(0.0, 0.8, above));
  let occlusion = mix(grounded(p, n), body, moves) * open_here(at, depth, distance);
  let rough = select(textureLoad(paint, at, 0).a, 0.75, LOOK == 1u);
  let g = gathered(p, n, n, rough, select(k.x, 0.25, LOOK == 1u), occlusion);
  var out: Sample;
  out.soft = vec4f(g.open, g.occlusion, g.beam, farness(depth));
  out.lamps = sqrt(vec4f(g.lamps.diffuse, max(g.lamps.shine.r, max(g.lamps.shine.g, g.lamps.shine.b))) * 0.25);
  return out;
}

@fragment
fn gather_fragment(in: Full) -> @location(0) vec4f { return gather(in.clip.xy).soft; }

@fragment
fn gather_lamps_fragment(in: Full) -> Sample { return gather(in.clip.xy); }

// Light on what the geometry pass left: every pixel once, however small the triangles were.

@group(2) @binding(4) var soft: texture_2d<f32>;
@group(2) @binding(5) var lamps: texture_2d<f32>;

// What was gathered at half the size: from the pixel that stands for this one and the next towards it,
// each as far as it is as far off as this pixel.
fn regathered(at: vec2i, depth: f32) -> Gathered {
  let here = at >> vec2u(1u);
  let there = here + (at & vec2i(1));
  let mine = farness(depth);
  let scale = 1.0 / (0.006 + 0.05 * mine);
  let s = textureLoad(soft, here, 0);
  let t = textureLoad(soft, there, 0);
  let w = clamp(vec2f(1.0) - abs(vec2f(s.a, t.a) - mine) * scale, vec2f(0.004), vec2f(1.0));
  let share = w.x / (w.x + w.y);
  let sum = mix(t.xyz, s.xyz, share);
  var g: Gathered;
  g.open = sum.x;
  g.occlusion = sum.y;
  g.beam = sum.z;
  if (LAMPS) {
    let glow = 2.0 * mix(textureLoad(lamps, there, 0), textureLoad(lamps, here, 0), share);
    g.lamps.diffuse = glow.rgb * glow.rgb;
    g.lamps.shine = g.lamps.diffuse * (glow.a * glow.a / max(max(g.lamps.diffuse.r, max(g.lamps.diffuse.g, g.lamps.diffuse.b)), 0.02));
  }
  return g;
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
  return filmed(m, p, n, regathered(at, depth), f32(kind & 1));
}

// The print: edges smoothed, motion blurred, bloom, grade, vignette and grain.

@group(1) @binding(0) var picture: texture_2d<f32>;
@group(1) @binding(1) var motion: texture_2d<f32>;
@group(1) @binding(2) var bloom: texture_2d<f32>;
@group(1) @binding(3) var edged: sampler;

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

fn pixel(at: vec2i) -> vec3f {
  return textureLoad(picture, clamp(at, vec2i(0), vec2i(frame.picture.xy) - 1), 0).rgb;
}

// FXAA after Lottes, the short console form: two taps along the edge, two more, the farther pair
// dropped where it leaves the range of the neighbourhood.
fn smoothed(at: vec2f, uv: vec2f) -> vec3f {
  let i = vec2i(at);
  let centre = pixel(i);
  let nw = luma(pixel(i + vec2i(-1, -1)));
  let ne = luma(pixel(i + vec2i(1, -1)));
  let sw = luma(pixel(i + vec2i(-1, 1)));
  let se = luma(pixel(i + vec2i(1, 1)));
  let m = luma(centre);
  let low = min(m, min(min(nw, ne), min(sw, se)));
  let high = max(m, max(max(nw, ne), max(sw, se)));
  if (high - low < max(0.04, high * 0.11)) { return centre; }
  var along = vec2f(-((nw + ne) - (sw + se)), (nw + sw) - (ne + se));
  let reduce = max((nw + ne + sw + se) * 0.03125, 0.0078);
  along = clamp(along / (min(abs(along.x), abs(along.y)) + reduce), vec2f(-8.0), vec2f(8.0)) * frame.picture.zw;
  let a = 0.5 * (textureSampleLevel(picture, edged, uv - along * 0.16667, 0.0).rgb
               + textureSampleLevel(picture, edged, uv + along * 0.16667, 0.0).rgb);
  let b = 0.5 * a + 0.25 * (textureSampleLevel(picture, edged, uv - along * 0.5, 0.0).rgb
                          + textureSampleLevel(picture, edged, uv + along * 0.5, 0.0).rgb);
  let l = luma(b);
  return select(b, a, l < low || l > high);
}

fn graded(c: vec3f) -> vec3f {
  var g = c * frame.gain.rgb;
  let grey = luma(g);
  g = mix(vec3f(grey), g, frame.gain.w);
  g += frame.lift.rgb * (1.0 - grey) * (1.0 - grey);
  return mix(g, g * g * (3.0 - 2.0 * g), 0.22);
}

@fragment
fn print_fragment(in: Full) -> @location(0) vec4f {
  var c = smoothed(in.clip.xy, in.at);
  c = graded(c);
  let off = (in.at - 0.5) * vec2f(1.0, 0.9);
  c *= 1.0 - 0.42 * dot(off, off);
  let speck = hash2(in.clip.xy + vec2f(frame.state.z * 17.0 % 251.0, frame.state.z * 29.0 % 241.0)) - 0.5;
  c += speck * (0.016 - 0.008 * luma(c));
  return vec4f(clamp(c, vec3f(0.0), vec3f(1.0)), 1.0);
}

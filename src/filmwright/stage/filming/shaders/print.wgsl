// The print: edges smoothed, motion blurred, bloom, the look's line and grade, vignette and grain.

@group(1) @binding(0) var picture: texture_2d<f32>;
@group(1) @binding(1) var motion: texture_2d<f32>;
@group(1) @binding(2) var tiles: texture_2d<f32>;
@group(1) @binding(3) var bloom: texture_2d<f32>;
@group(1) @binding(4) var unsharp: texture_2d<f32>;
@group(1) @binding(5) var distances: texture_depth_2d;
@group(1) @binding(6) var edged: sampler;

struct Full { @builtin(position) clip: vec4f, @location(0) at: vec2f, @location(1) @interpolate(flat) fastest: vec2f };

const CORNERS = array<vec2f, 6>(
  vec2f(0.0, 0.0), vec2f(1.0, 0.0), vec2f(1.0, 1.0), vec2f(0.0, 0.0), vec2f(1.0, 1.0), vec2f(0.0, 1.0));

const PAINTED: bool = LOOK == 3u || (LOOK >= 5u && LOOK <= 8u);

// One quad a tile of 32 x 32 pixels, empty where the tile belongs to the other of two prints: the
// one that blurs what moves and the one that smooths the edges of what is still.
@vertex
fn full(@builtin(vertex_index) v: u32, @builtin(instance_index) i: u32) -> Full {
  var out: Full;
  let across = (u32(frame.picture.x) + 31u) / 32u;
  let tile = vec2u(i % across, i / across);
  out.fastest = (textureLoad(tiles, vec2i(tile), 0).xy * 255.0 - 128.0) * 0.5 * frame.state.w;
  if (PAINTED) { out.fastest = vec2f(0.0); }  // in the place of motion lies what strokes start from
  let mine = (dot(out.fastest, out.fastest) > 4.0) == BLURRED;
  let at = min((vec2f(tile) + CORNERS[v]) * 32.0 * frame.picture.zw, vec2f(1.0));
  out.at = at;
  out.clip = vec4f(at.x * 2.0 - 1.0, 1.0 - at.y * 2.0, select(2.0, 0.0, mine), 1.0);
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

fn speed(at: vec2f) -> vec2f {
  return (textureLoad(motion, clamp(vec2i(at), vec2i(0), vec2i(frame.picture.xy) - 1), 0).xy * 255.0 - 128.0) * 0.5;
}

// Blur along the fastest motion near here; a neighbour counts where its own motion carries it here.
fn blurred(at: vec2f, fastest: vec2f) -> vec3f {
  let centre = pixel(vec2i(at));
  let long = length(fastest);
  let along = fastest / long;
  let mine = abs(dot(speed(at), along));
  let jitter = hash2(at + frame.state.z) - 0.5;
  var sum = centre * 1.0;
  var weight = 1.0;
  for (var i = 0; i < 5; i++) {
    let t = (f32(i) + 0.5 + jitter * 0.9) / 5.0 - 0.5;
    let there = at + fastest * t;
    let reach = max(abs(dot(speed(there), along)), mine);
    let w = clamp(reach * 0.25 - abs(t) * long + 1.0, 0.0, 1.0);
    sum += textureSampleLevel(picture, edged, there * frame.picture.zw, 0.0).rgb * w;
    weight += w;
  }
  return sum / weight;
}

fn away(at: vec2i) -> f32 {
  return frame.forward.w / max(textureLoad(distances, clamp(at, vec2i(0), vec2i(frame.picture.xy) - 1), 0), 0.00005);
}

// How much of an outline lies here: where the distance bends sharply.
fn outline(at: vec2i, reach: i32) -> f32 {
  let z = away(at);
  let bend = max(abs(away(at + vec2i(reach, 0)) + away(at - vec2i(reach, 0)) - 2.0 * z),
                 abs(away(at + vec2i(0, reach)) + away(at - vec2i(0, reach)) - 2.0 * z));
  return smoothstep(0.04, 0.10, bend / z) * smoothstep(160.0, 40.0, z);
}

fn graded(c: vec3f) -> vec3f {
  var g = c * frame.gain.rgb;
  let grey = luma(g);
  g = mix(vec3f(grey), g, frame.gain.w);
  g += frame.lift.rgb * (1.0 - grey) * (1.0 - grey);
  return mix(g, g * g * (3.0 - 2.0 * g), 0.20);
}

@fragment
fn print_fragment(in: Full) -> @location(0) vec4f {
  let at = in.clip.xy;
  var c: vec3f;
  if (BLURRED && !PAINTED) { c = blurred(at, in.fastest); } else { c = smoothed(at, in.at); }
  if (UNSHARP) {
    let depth = textureLoad(distances, vec2i(at), 0);
    let distance = frame.forward.w / max(depth, 0.00001);
    let soft = frame.lens.y * (1.0 - frame.lens.x / distance);
    let far = textureSampleLevel(unsharp, edged, in.at, 0.0);
    c = mix(c, far.rgb, max(smoothstep(0.6, 2.2, abs(soft)), far.a));
  }
  c += textureSampleLevel(bloom, edged, in.at, 0.0).rgb * 0.95 * (1.0 - c * 0.6);
  if (LOOK == 2u) {
    c *= 1.0 - 0.62 * max(outline(vec2i(at), 1), 0.5 * outline(vec2i(at), 2));
  }
  c = graded(c);
  if (LOOK == 1u) { c = mix(vec3f(luma(c)), c, 0.35); }
  if (LOOK == 4u) {
    let silver = dot(c, vec3f(0.48, 0.40, 0.12));
    c = vec3f(mix(silver, silver * silver * (3.0 - 2.0 * silver), 0.45)) * vec3f(1.0, 0.985, 0.955);
  }
  if (LOOK == 3u || LOOK >= 5u) { return vec4f(clamp(c, vec3f(0.0), vec3f(1.0)), 1.0); }  // the easel goes on from here
  let off = (in.at - 0.5) * vec2f(1.0, 0.9);
  c *= 1.0 - 0.42 * dot(off, off);
  let grain = select(1.0, 2.6, LOOK == 4u);
  let speck = hash2(at + vec2f(frame.state.z * 17.0 % 251.0, frame.state.z * 29.0 % 241.0)) - 0.5;
  c += speck * (0.016 - 0.008 * luma(c)) * grain;
  return vec4f(clamp(c, vec3f(0.0), vec3f(1.0)), 1.0);
}

// Work between camera and print: motion by tiles, bloom, blur of what is out of focus.

@group(1) @binding(0) var source: texture_2d<f32>;
@group(1) @binding(1) var distances: texture_depth_2d;
@group(1) @binding(2) var edged: sampler;

struct Full { @builtin(position) clip: vec4f, @location(0) at: vec2f };

@vertex
fn full(@builtin(vertex_index) i: u32) -> Full {
  var out: Full;
  let at = vec2f(f32((i << 1u) & 2u), f32(i & 2u));
  out.at = at;
  out.clip = vec4f(at.x * 2.0 - 1.0, 1.0 - at.y * 2.0, 0.0, 1.0);
  return out;
}

const STILL = vec2f(128.0 / 255.0);

// The fastest motion in a tile of 32 x 32 pixels, seen at every fourth, and how far the rest is from it.
@fragment
fn tile_fragment(in: Full) -> @location(0) vec4f {
  let corner = vec2i(in.clip.xy) * 32 + 2;
  let last = vec2i(textureDimensions(source)) - 1;
  var most = STILL;
  var length2 = 0.0;
  var low = vec2f(1.0);
  var high = vec2f(0.0);
  for (var y = 0; y < 8; y++) {
    for (var x = 0; x < 8; x++) {
      let v = textureLoad(source, min(corner + vec2i(x, y) * 4, last), 0).xy;
      let l = dot(v - STILL, v - STILL);
      if (l > length2) { length2 = l; most = v; }
      low = min(low, v);
      high = max(high, v);
    }
  }
  let apart = max(high - most, most - low);
  return vec4f(most, max(apart.x, apart.y), 1.0);
}

// What blooms, at a quarter of the size.
@fragment
fn bright_fragment(in: Full) -> @location(0) vec4f {
  let step = frame.picture.zw;
  var sum = vec3f(0.0);
  for (var i = 0; i < 4; i++) {
    let c = textureSampleLevel(source, edged, in.at + step * (vec2f(f32(i & 1), f32(i >> 1)) * 2.0 - 1.0), 0.0);
    sum += c.rgb * c.a;
  }
  return vec4f(sum * 0.25, 1.0);
}

fn spread(at: vec2f, step: vec2f) -> vec3f {
  var sum = textureSampleLevel(source, edged, at, 0.0).rgb * 0.1964;
  sum += (textureSampleLevel(source, edged, at + step * 1.4117, 0.0).rgb + textureSampleLevel(source, edged, at - step * 1.4117, 0.0).rgb) * 0.2969;
  sum += (textureSampleLevel(source, edged, at + step * 3.2941, 0.0).rgb + textureSampleLevel(source, edged, at - step * 3.2941, 0.0).rgb) * 0.0945;
  sum += (textureSampleLevel(source, edged, at + step * 5.1765, 0.0).rgb + textureSampleLevel(source, edged, at - step * 5.1765, 0.0).rgb) * 0.0104;
  return sum;
}

@fragment
fn across_fragment(in: Full) -> @location(0) vec4f { return vec4f(spread(in.at, vec2f(frame.picture.z * 8.0, 0.0)), 1.0); }

@fragment
fn down_fragment(in: Full) -> @location(0) vec4f { return vec4f(spread(in.at, vec2f(0.0, frame.picture.w * 8.0)), 1.0); }

// Radius of a point's blur disc in pixels; below 0: nearer than the focus.
fn disc(depth: f32) -> f32 {
  let distance = frame.forward.w / max(depth, 0.00001);
  return clamp(frame.lens.y * (1.0 - frame.lens.x / distance), -frame.lens.z, frame.lens.z);
}

// The picture at half size, with every point's disc in its alpha: half for none, 0 and 1 for the largest.
@fragment
fn soft_fragment(in: Full) -> @location(0) vec4f {
  let last = vec2i(frame.picture.xy) - 1;
  let here = disc(textureLoad(distances, min(vec2i(in.at * frame.picture.xy), last), 0));
  let c = textureSampleLevel(source, edged, in.at, 0.0).rgb;
  return vec4f(c, 0.5 + 0.5 * here / max(frame.lens.z, 0.001));
}

const GOLDEN = vec2f(-0.73736888, 0.67549029);  // a turn by the golden angle
const TAPS = 14;

// The out-of-focus picture at half size; alpha: how much of it hides what is in focus.
@fragment
fn unsharp_fragment(in: Full) -> @location(0) vec4f {
  let last = vec2i(textureDimensions(source)) - 1;
  let at = vec2i(in.clip.xy);
  let widest = frame.lens.z * 0.5;  // in pixels of half the size
  let mine = textureLoad(source, at, 0);
  let here = (mine.a * 2.0 - 1.0) * widest;
  var sum = mine.rgb;
  var weight = 1.0;
  var before = max(-here, 0.0);
  // Four neighbours look a quarter of a turn apart; the print takes their mean.
  let quarter = vec2f(f32(at.x & 1), f32(at.y & 1)) * 2.0 - 1.0;
  var way = select(vec2f(quarter.x, 0.0), vec2f(0.0, quarter.y), quarter.x * quarter.y > 0.0);
  for (var i = 1; i <= TAPS; i++) {
    let radius = sqrt(f32(i) / f32(TAPS)) * widest;
    way = vec2f(way.x * GOLDEN.x - way.y * GOLDEN.y, way.x * GOLDEN.y + way.y * GOLDEN.x);
    let tap = textureLoad(source, clamp(vec2i(in.clip.xy + way * radius), vec2i(0), last), 0);
    let there = (tap.a * 2.0 - 1.0) * widest;
    // A tap counts when its own disc reaches here, and not more than ours where it lies behind us.
    let reach = select(abs(there), min(abs(there), abs(here)), there > here);
    let w = clamp(reach - radius + 1.0, 0.0, 1.0);
    let bright = w * (1.0 + 1.5 * max(max(tap.r, max(tap.g, tap.b)) - 0.75, 0.0));
    sum += tap.rgb * bright;
    weight += bright;
    before = max(before, max(-there, 0.0) * w);
  }
  return vec4f(sum / weight, clamp(before, 0.0, 1.0));
}

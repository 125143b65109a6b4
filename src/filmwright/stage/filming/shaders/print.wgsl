// The print: edges smoothed, motion blurred, bloom, grade, vignette and grain.

@group(1) @binding(0) var picture: texture_2d<f32>;
@group(1) @binding(1) var motion: texture_2d<f32>;
@group(1) @binding(2) var tiles: texture_2d<f32>;
@group(1) @binding(3) var bloom: texture_2d<f32>;
@group(1) @binding(4) var unsharp: texture_2d<f32>;
@group(1) @binding(5) var distances: texture_depth_2d;
@group(1) @binding(6) var edged: sampler;

struct Full {
  @builtin(position) clip: vec4f,
  @location(0) at: vec2f,
  @location(1) @interpolate(flat) fastest: vec2f,
  @location(2) @interpolate(flat) seed: vec2f,
};

const CORNERS = array<vec2f, 6>(
  vec2f(0.0, 0.0), vec2f(1.0, 0.0), vec2f(1.0, 1.0), vec2f(0.0, 0.0), vec2f(1.0, 1.0), vec2f(0.0, 1.0));

const STILL = vec2f(128.0 / 255.0);

@vertex
fn whole(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {
  return vec4f(vec2f(f32((i << 1u) & 2u), f32(i & 2u)) * 2.0 - 1.0, 0.0, 1.0);
}

// Of every tile of 32 x 32 pixels: the fastest motion in it and its eight neighbours, how much bloom
// reaches it, and how far any motion there is from the fastest.
@fragment
fn around_fragment(@builtin(position) clip: vec4f) -> @location(0) vec4f {
  let here = vec2i(clip.xy);
  let last = vec2i(textureDimensions(tiles)) - 1;
  var most = STILL;
  var length2 = 0.0;
  for (var y = -1; y <= 1; y++) {
    for (var x = -1; x <= 1; x++) {
      let v = textureLoad(tiles, clamp(here + vec2i(x, y), vec2i(0), last), 0).xy;
      let l = dot(v - STILL, v - STILL);
      if (l > length2) { length2 = l; most = v; }
    }
  }
  var apart = 0.0;
  for (var y = -1; y <= 1; y++) {
    for (var x = -1; x <= 1; x++) {
      let v = textureLoad(tiles, clamp(here + vec2i(x, y), vec2i(0), last), 0).xyz;
      let off = abs(v.xy - most) + v.z;
      apart = max(apart, max(off.x, off.y));
    }
  }
  let edge = vec2i(textureDimensions(bloom)) - 1;
  var glow = vec3f(0.0);
  for (var y = -1; y <= 4; y++) {
    for (var x = -1; x <= 4; x++) {
      glow = max(glow, textureLoad(bloom, clamp(here * 4 + vec2i(x, y), vec2i(0), edge), 0).rgb);
    }
  }
  return vec4f(most, max(glow.r, max(glow.g, glow.b)), apart);
}

// One quad for each tile that is printed, empty where the tile belongs to another print: the one that smooths the edges of what
// is still (MOVES 0), the one that blurs all of it alike (1), the one that blurs each motion by itself
// (2), each with bloom and without.
@vertex
fn full(@builtin(vertex_index) v: u32, @location(0) i: u32) -> Full {
  var out: Full;
  let across = (u32(frame.picture.x) + 31u) / 32u;
  let tile = vec2u(i % across, i / across);
  let known = textureLoad(tiles, vec2i(tile), 0);
  out.fastest = (known.xy * 255.0 - 128.0) * 0.5 * frame.state.w;
  if (PAINTED) { out.fastest = vec2f(0.0); }  // in the place of motion lies what strokes start from
  let apart = known.w * 127.5 * frame.state.w;
  let way = select(0u, select(1u, 2u, apart > 0.8 + 0.4 * length(out.fastest)), dot(out.fastest, out.fastest) > 4.0);
  let mine = way == MOVES && (known.z > 0.0) == BLOOMING;
  out.seed = vec2f(frame.state.z * 17.0 % 251.0, frame.state.z * 29.0 % 241.0);
  let at = min((vec2f(tile) + CORNERS[v]) * 32.0 * frame.picture.zw, vec2f(1.0));
  out.at = at;
  out.clip = vec4f(at.x * 2.0 - 1.0, 1.0 - at.y * 2.0, select(2.0, 0.0, mine), 1.0);
  return out;
}

fn luma(c: vec3f) -> f32 { return dot(c, vec3f(0.299, 0.587, 0.114)); }

// FXAA after Lottes, the short console form, with green for luma: two taps far along the edge and two
// near ones, the far pair dropped where it leaves the range of the neighbourhood.
fn smoothed(at: vec2f) -> vec3f {
  let i = clamp(vec2i(at), vec2i(1), vec2i(frame.picture.xy) - 2);
  let centre = textureLoad(picture, i, 0).rgb;
  let nw = textureLoad(picture, i + vec2i(-1, -1), 0).g;
  let ne = textureLoad(picture, i + vec2i(1, -1), 0).g;
  let sw = textureLoad(picture, i + vec2i(-1, 1), 0).g;
  let se = textureLoad(picture, i + vec2i(1, 1), 0).g;
  let low = min(centre.g, min(min(nw, ne), min(sw, se)));
  let high = max(centre.g, max(max(nw, ne), max(sw, se)));
  let falling = nw - se;
  let rising = ne - sw;
  var along = vec2f(-(falling + rising), falling - rising);
  let reduce = max((nw + ne + sw + se) * 0.03125, 0.0078);
  along = clamp(along / (min(abs(along.x), abs(along.y)) + reduce), vec2f(-8.0), vec2f(8.0));
  let step = vec2i(round(along * 0.16667));
  let near = 0.5 * (textureLoad(picture, i + step, 0).rgb + textureLoad(picture, i - step, 0).rgb);
  let wide = vec2i(round(along * 0.46));
  let last = vec2i(frame.picture.xy) - 1;
  let far = textureLoad(picture, clamp(i + wide, vec2i(0), last), 0).rgb + textureLoad(picture, clamp(i - wide, vec2i(0), last), 0).rgb;
  let four = 0.5 * near + 0.25 * far;
  let smooth_ = select(four, near, four.g < low || four.g > high);
  return select(smooth_, centre, high - low < max(0.04, high * 0.11));
}

fn speed(at: vec2i) -> vec2f { return (textureLoad(motion, at, 0).xy * 255.0 - 128.0) * 0.5; }

// Blur where everything moves about alike: along the pixel's own motion.
fn smeared(at: vec2f) -> vec3f {
  let last = frame.picture.xy - 1.0;
  let along = speed(vec2i(at)) * frame.state.w;
  let jitter = (hash2(at + frame.state.z) - 0.5) * 0.9;
  var sum = vec3f(0.0);
  for (var i = 0; i < 5; i++) {
    let there = clamp(at + along * ((f32(i) + 0.5 + jitter) / 5.0 - 0.5), vec2f(0.0), last);
    sum += textureLoad(picture, vec2i(there), 0).rgb;
  }
  return sum / 5.0;
}

// Blur along the fastest motion near here; a neighbour counts where its own motion carries it here.
fn blurred(at: vec2f, fastest: vec2f) -> vec3f {
  let last = frame.picture.xy - 1.0;
  let long = length(fastest);
  let along = fastest / long;
  let here = vec2i(at);
  let mine = abs(dot(speed(here), along));
  let jitter = (hash2(at + frame.state.z) - 0.5) * 0.9;
  var sum = vec4f(textureLoad(picture, here, 0).rgb, 1.0);
  for (var i = 0; i < 5; i++) {
    let t = (f32(i) + 0.5 + jitter) / 5.0 - 0.5;
    let there = vec2i(clamp(at + fastest * t, vec2f(0.0), last));
    let reach = max(abs(dot(speed(there), along)), mine);
    let w = clamp(reach * 0.25 - abs(t) * long + 1.0, 0.0, 1.0);
    sum += vec4f(textureLoad(picture, there, 0).rgb, 1.0) * w;
  }
  return sum.rgb / sum.a;
}

fn graded(c: vec3f) -> vec3f {
  let lit = c * frame.gain.rgb;
  let grey = luma(lit);
  let dark = 1.0 - grey;
  let g = mix(vec3f(grey), lit, frame.gain.w) + frame.lift.rgb * (dark * dark);
  return g * (0.8 + g * (0.6 - 0.4 * g));  // a fifth of the way to an S
}

fn saturation(c: vec3f, much: f32) -> vec3f { return mix(vec3f(luma(c)), c, much); }

@fragment
fn print_fragment(in: Full) -> @location(0) vec4f {
  let at = in.clip.xy;
  var c: vec3f;
  if (MOVES == 0u) { c = smoothed(at); }
  else if (MOVES == 1u) { c = smeared(at); }
  else { c = blurred(at, in.fastest); }
  if (UNSHARP) {
    let depth = textureLoad(distances, vec2i(at), 0);
    let distance = frame.forward.w / max(depth, 0.00001);
    let soft = frame.lens.y * (1.0 - frame.lens.x / distance);
    // Where four points of half the size meet: each was gathered along its own turn of the iris.
    let corner = round(at * 0.5) / vec2f(textureDimensions(unsharp));
    let far = textureSampleLevel(unsharp, edged, corner, 0.0);
    c = mix(c, far.rgb, max(smoothstep(0.6, 2.2, abs(soft)), far.a));
  }
  if (BLOOMING) { c += textureSampleLevel(bloom, edged, in.at, 0.0).rgb * 0.95 * (1.0 - c * 0.6); }
  c = graded(c);
  if (LOOK == 1u) { c = mix(vec3f(luma(c)), c, 0.35); }
  if (LOOK == 27u) { c = 1.0 - (1.0 - saturation(c, 1.22)) * 0.94; }  // clean folded paper
  if (LOOK == 28u) { c = saturation(c, 1.12) * vec3f(1.05, 0.99, 0.90); }  // under warm lamps on a table
  if (LOOK == 4u) {
    let silver = clamp((dot(c, vec3f(0.58, 0.34, 0.08)) - 0.45) * 1.22 + 0.43, 0.0, 1.0);
    c = vec3f(mix(silver, silver * silver * (3.0 - 2.0 * silver), 0.55)) * vec3f(1.0, 0.985, 0.955);
  }
  if (ON_EASEL) { return vec4f(clamp(c, vec3f(0.0), vec3f(1.0)), 1.0); }  // the easel goes on from here
  let off = (in.at - 0.5) * vec2f(1.0, 0.9);
  c *= 1.0 - 0.42 * dot(off, off);
  let grain = select(1.0, 2.6, LOOK == 4u);
  let speck = hash2(at + in.seed) - 0.5;
  c += speck * (0.016 - 0.008 * luma(c)) * grain;
  return vec4f(clamp(c, vec3f(0.0), vec3f(1.0)), 1.0);
}

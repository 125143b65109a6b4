// Sprays: every piece is a capsule between two ends, seen as a card that faces the camera, or lies flat.

struct Piece { head: vec4f, tail: vec4f, colour: vec4f, nature: vec4f };  // radii fourth; seed, age, turn, spare

@group(1) @binding(0) var<storage, read> pieces: array<Piece>;
@group(1) @binding(1) var noise: texture_2d<f32>;
@group(1) @binding(2) var tiling: sampler;

struct Card {
  @builtin(position) clip: vec4f,
  @location(0) at: vec2f,                            // metres across, and along from the head
  @location(1) @interpolate(flat) shape: vec4f,      // length, both radii, how much is seen of what is finer than a pixel
  @location(2) @interpolate(flat) colour: vec4f,
  @location(3) @interpolate(flat) nature: vec4f,
  @location(4) @interpolate(flat) along: vec3f,
  @location(5) @interpolate(flat) across: vec3f,
  @location(6) @interpolate(flat) far: f32,
};

const CORNERS = array<vec2f, 6>(
  vec2f(-1.0, 0.0), vec2f(1.0, 0.0), vec2f(1.0, 1.0), vec2f(-1.0, 0.0), vec2f(1.0, 1.0), vec2f(-1.0, 1.0));

@vertex
fn card_vertex(@builtin(vertex_index) v: u32, @builtin(instance_index) i: u32) -> Card {
  var out: Card;
  let piece = pieces[i];
  let corner = CORNERS[v];
  let middle = (piece.head.xyz + piece.tail.xyz) * 0.5;
  let away = frame.eye.xyz - middle;
  let far = length(away);
  let towards = away / far;
  let axis = piece.tail.xyz - piece.head.xyz;
  let flat_ = axis - towards * dot(axis, towards);
  let long = length(flat_);
  var up = normalize(frame.up.xyz - towards * dot(frame.up.xyz, towards));
  if (long > 0.0001) { up = flat_ / long; }
  let side = normalize(cross(up, towards));
  let least = far * frame.right.w * 0.62;
  let first = max(piece.head.w, least);
  let last = max(piece.tail.w, least);
  let wide = max(first, last);
  let y = mix(-first, long + last, corner.y);
  out.at = vec2f(wide * corner.x, y);
  out.shape = vec4f(long, first, last, min(1.0, piece.head.w / first));
  out.colour = piece.colour;
  out.nature = piece.nature;
  out.along = up;
  out.across = side;
  out.far = far;
  let foot = select(piece.head.xyz - up * first, piece.tail.xyz + up * last, corner.y > 0.5);
  out.clip = frame.view_proj * vec4f(foot + side * (wide * corner.x), 1.0);
  return out;
}

// Flat on the ground, or on water.
@vertex
fn flat_vertex(@builtin(vertex_index) v: u32, @builtin(instance_index) i: u32) -> Card {
  var out: Card;
  let piece = pieces[i];
  let corner = CORNERS[v] * vec2f(1.0, 2.0) - vec2f(0.0, 1.0);
  out.at = corner;
  out.shape = vec4f(0.0, piece.head.w, piece.head.w, 1.0);
  out.colour = piece.colour;
  out.nature = piece.nature;
  out.along = vec3f(0.0, 1.0, 0.0);
  out.across = vec3f(1.0, 0.0, 0.0);
  let p = piece.head.xyz + vec3f(corner * piece.head.w, 0.0);
  out.far = distance(frame.eye.xyz, p);
  out.clip = frame.view_proj * vec4f(p, 1.0);
  return out;
}

// Tumbling in the air about an axis of its own.
@vertex
fn flake_vertex(@builtin(vertex_index) v: u32, @builtin(instance_index) i: u32) -> Card {
  var out: Card;
  let piece = pieces[i];
  let corner = CORNERS[v] * vec2f(1.0, 2.0) - vec2f(0.0, 1.0);
  let turn = piece.nature.z;
  let seed = piece.nature.x * 2.0 * PI;
  let axis = normalize(vec3f(cos(seed * 7.0), sin(seed * 7.0), 0.6 * cos(seed * 3.0)));
  let start = normalize(cross(axis, vec3f(sin(seed), 0.3, cos(seed))));
  let other = cross(axis, start);
  let side = start * cos(turn) + other * sin(turn);
  out.at = corner;
  out.shape = vec4f(0.0, piece.head.w, piece.tail.w, 1.0);
  out.colour = piece.colour;
  out.nature = piece.nature;
  out.along = axis;
  out.across = side;
  let least = distance(frame.eye.xyz, piece.head.xyz) * frame.right.w * 0.6;
  let p = piece.head.xyz + axis * (corner.y * max(piece.head.w, least)) + side * (corner.x * max(piece.head.w * 0.62, least));
  out.far = distance(frame.eye.xyz, p);
  out.clip = frame.view_proj * vec4f(p, 1.0);
  return out;
}

// Where a pixel lies in its capsule: across and along in radii, and how far from the middle line.
fn inside(in: Card) -> vec3f {
  let share = clamp(in.at.y / max(in.shape.x, 0.00001), 0.0, 1.0);
  let r = mix(in.shape.y, in.shape.z, select(share, 0.0, in.shape.x < 0.0001));
  let beyond = in.at.y - clamp(in.at.y, 0.0, in.shape.x);
  let q = vec2f(in.at.x, beyond) / r;
  return vec3f(q, length(q));
}

fn hazed(light: vec3f, far: f32) -> vec3f {
  return mix(frame.haze.rgb, light, exp2(-far * frame.haze.w * 1.4427));
}

fn over(light: vec3f, share: f32) -> vec4f { return vec4f(toned(light) * share, share); }

fn sky_light(n: vec3f) -> vec3f { return mix(frame.ground.rgb, frame.fill.rgb, n.z * 0.5 + 0.5); }

@fragment
fn liquid_fragment(in: Card) -> @location(0) vec4f {
  let q = inside(in);
  if (q.z > 1.0) { discard; }
  let front = cross(in.across, in.along);
  let n = normalize(in.across * q.x + in.along * q.y + front * sqrt(max(1.0 - q.z * q.z, 0.0)));
  let h = max(dot(n, normalize(frame.key_towards.xyz + front)), 0.0);
  let edge = q.z * q.z;
  let lit = frame.key.rgb * max(dot(n, frame.key_towards.xyz) * 0.7 + 0.3, 0.0) + sky_light(n);
  let clear = 1.0 - in.colour.a;
  let shine = frame.key.rgb * (pow(h, 40.0) * 1.6) + frame.horizon.rgb * (0.10 + 0.55 * clear * edge);
  let light = in.colour.rgb * lit + shine;
  let share = mix(in.colour.a, 1.0, clear * (0.25 * edge + min(pow(h, 40.0), 0.7))) * in.shape.w;
  return over(hazed(light, in.far), share * smoothstep(1.0, 0.9, q.z));
}

@fragment
fn grain_fragment(in: Card) -> @location(0) vec4f {
  let q = inside(in);
  if (q.z > 1.0) { discard; }
  let front = cross(in.across, in.along);
  let n = normalize(in.across * q.x + in.along * q.y + front * sqrt(max(1.0 - q.z * q.z, 0.0)));
  let lit = frame.key.rgb * max(dot(n, frame.key_towards.xyz) * 0.8 + 0.2, 0.0) + sky_light(n);
  return over(hazed(in.colour.rgb * lit, in.far), in.colour.a * in.shape.w);
}

@fragment
fn flake_fragment(in: Card) -> @location(0) vec4f {
  let leaf = in.nature.w;  // 0 a square of paper, 1 a leaf or petal
  let edge = mix(max(abs(in.at.x), abs(in.at.y)), abs(in.at.x) / max(1.0 - in.at.y * in.at.y, 0.02), leaf);
  if (edge > 1.0) { discard; }
  let n = cross(in.across, in.along);
  let towards = normalize(frame.key_towards.xyz);
  let lit = frame.key.rgb * (abs(dot(n, towards)) * 0.75 + 0.15) + sky_light(vec3f(0.0, 0.0, abs(n.z)));
  let vein = 1.0 - 0.25 * leaf * smoothstep(0.12, 0.0, abs(in.at.x));
  return over(hazed(in.colour.rgb * lit * vein, in.far), in.colour.a);
}

@fragment
fn smoke_fragment(in: Card) -> @location(0) vec4f {
  let q = inside(in);
  if (q.z > 1.0) { discard; }
  let seed = in.nature.x;
  let at = q.xy * (0.055 + 0.03 * seed) + vec2f(seed * 7.3, seed * 3.1 - frame.eye.w * 0.012);
  let billow = textureSampleLevel(noise, tiling, at, 0.0);
  let body = 1.0 - q.z * q.z;
  let thick = smoothstep(0.22, 0.75, body * (0.45 + 1.1 * billow.x));
  let front = cross(in.across, in.along);
  let n = normalize(in.across * (q.x + 1.6 * (billow.x - 0.5)) + in.along * (q.y + 1.6 * (billow.w - 0.5)) + front * (0.35 + body));
  let lit = frame.key.rgb * (0.34 + 0.46 * max(dot(n, frame.key_towards.xyz) + 0.15, 0.0)) + sky_light(n) * 1.1;
  let glow = in.colour.rgb * in.nature.z * (0.5 + 1.3 * billow.x * body);
  return over(hazed(in.colour.rgb * lit * (1.0 - min(in.nature.z, 1.0)) + glow, in.far), in.colour.a * thick);
}

@fragment
fn bubble_fragment(in: Card) -> @location(0) vec4f {
  let q = inside(in);
  if (q.z > 1.0) { discard; }
  let rim = q.z * q.z * q.z * q.z;
  let turn = q.x * 2.1 + q.y * 3.3 + in.nature.x * 9.0 + frame.eye.w * 0.7;
  let film_ = 0.5 + 0.5 * cos(vec3f(0.0, 2.1, 4.2) + turn * 1.7);
  let lit = frame.fill.rgb * 1.2 + frame.key.rgb * 0.35 + frame.horizon.rgb * 0.3;
  let spot = smoothstep(0.24, 0.10, length(q.xy - vec2f(-0.38, 0.42))) + 0.5 * smoothstep(0.2, 0.1, length(q.xy - vec2f(0.4, -0.45)));
  let light = mix(in.colour.rgb, film_, 0.55) * lit + vec3f(1.0) * frame.key.rgb * spot * 0.8;
  return over(light, clamp(0.10 + 0.75 * rim * smoothstep(1.0, 0.94, q.z) + spot * 0.8, 0.0, 1.0) * in.colour.a);
}

@fragment
fn pool_fragment(in: Card) -> @location(0) vec4f {
  let far = length(in.at);
  let turn = in.at / max(far, 0.001);
  let ragged = textureSampleLevel(noise, tiling, turn * 0.028 + in.nature.x * 5.0, 0.0).x - 0.5;
  let edge = 0.80 + 0.7 * ragged - far;
  if (edge < 0.0) { discard; }
  let p_wave = textureSampleLevel(noise, tiling, in.at * 0.09 + in.nature.x + frame.eye.w * 0.01, 0.0).xw - 0.5;
  let view = -frame.forward.xyz;
  let n = normalize(vec3f(p_wave * 0.10 - turn * smoothstep(0.10, 0.0, edge) * 0.6, 1.0));
  let back = reflect(-view, n);
  let glance = pow(1.0 - max(dot(n, view), 0.0), 3.0);
  let around = mix(frame.horizon.rgb, frame.fill.rgb, max(back.z, 0.0)) * (0.18 + 0.8 * glance) * (1.0 - 0.75 * in.colour.a);
  let h = pow(max(dot(n, normalize(frame.key_towards.xyz + view)), 0.0), 90.0);
  let lit = frame.key.rgb * max(dot(n, frame.key_towards.xyz), 0.0) + sky_light(n);
  return over(in.colour.rgb * lit + around + frame.key.rgb * h, smoothstep(0.0, 0.05, edge) * mix(in.colour.a, 1.0, 0.5 * glance));
}

@fragment
fn ring_fragment(in: Card) -> @location(0) vec4f {
  let far = length(in.at);
  if (far > 1.0) { discard; }
  let wave = sin((far - 0.86) * 26.0) * smoothstep(0.16, 0.02, abs(far - 0.86));
  let light = mix(frame.horizon.rgb, frame.fill.rgb, 0.4) * 1.1 + frame.key.rgb * 0.25;
  let dark = vec3f(0.02, 0.04, 0.05);
  return over(select(dark, light * in.colour.rgb, wave > 0.0), min(abs(wave) * 1.2, 1.0) * in.colour.a);
}

// Tongues of fire: noise that climbs bends and tears a teardrop; white at its heart, its own colour outside.
@fragment
fn flame_fragment(in: Card) -> @location(0) vec4f {
  let tall = in.shape.x + in.shape.y + in.shape.z;
  let y = (in.at.y + in.shape.y) / tall;
  let x = in.at.x / in.shape.y;
  let t = frame.eye.w;
  let seed = in.nature.x;
  let rough = in.nature.z;  // 0 a candle, 1 a blaze
  let speed = mix(0.16, 0.5, rough);
  let slow = textureSampleLevel(noise, tiling, vec2f(x * 0.03 + seed * 5.7, y * 0.11 - t * speed), 0.0);
  let fine = textureSampleLevel(noise, tiling, vec2f(x * 0.09 + seed * 2.3, y * 0.16 - t * speed * 1.7), 0.0);
  let bend = ((slow.x - 0.5) * 2.2 * rough + 0.25 * sin(t * 3.1 + seed * 40.0) * (1.0 - rough)) * y;
  let torn = (fine.x - 0.5) * 1.5 * rough * (0.25 + y);
  let wide = 1.75 * sqrt(clamp(y * 1.3, 0.0, 1.0)) * pow(max(1.0 - y, 0.0), 0.8);
  let heat = 1.0 - abs(x + bend) / max(wide, 0.001) + torn - 0.15 * y;
  let share = smoothstep(0.0, 0.30, heat) * smoothstep(0.0, 0.06, 1.0 - y) * in.colour.a;
  if (share < 0.004) { discard; }
  let core = smoothstep(0.25, 0.95, heat) * (1.0 - 0.55 * y);
  let hot = mix(in.colour.rgb, vec3f(max(max(in.colour.r, in.colour.g), in.colour.b)), 0.30 * core) * (0.62 + 0.75 * core);
  let deep = vec3f(1.0, 0.62, 0.35);
  let light = hot * mix(deep, vec3f(1.0), smoothstep(0.0, 0.5, heat));
  let seen = 1.0 / frame.up.w;  // as bright on the film whatever the exposure
  return vec4f(toned(light * seen) * share, share * 0.45);
}

@fragment
fn glow_fragment(in: Card) -> @location(0) vec4f {
  let q = inside(in);
  let body = max(1.0 - q.z, 0.0);
  let tail = 1.0 - 0.85 * clamp(in.at.y / max(in.shape.x, 0.00001), 0.0, 1.0) * step(0.0001, in.shape.x);
  let share = body * body * (0.6 + 0.4 * body) * in.colour.a * tail * in.shape.w;
  if (share < 0.004) { discard; }
  let light = in.colour.rgb * (0.7 + 1.8 * body * body);
  return vec4f(toned(light / frame.up.w) * share, share * 0.75);
}

// For the passes: how far, and which way it faces; whose it is stays what lies behind.
struct Surveyed { @location(0) distance: f32, @location(1) normal: vec4f, @location(2) owner: u32 };

@fragment
fn survey_fragment(in: Card) -> Surveyed {
  let q = inside(in);
  if (in.colour.a < 0.5 || (in.shape.w < 0.999 && q.z > 1.0)) { discard; }
  var out: Surveyed;
  out.distance = 1.0 / in.clip.w;
  let n = normalize(cross(in.across, in.along));
  let seen = vec3f(dot(n, normalize(frame.right.xyz)), dot(n, normalize(frame.up.xyz)), -dot(n, frame.forward.xyz));
  out.normal = vec4f(seen * sign(seen.z + 0.0001) * 0.5 + 0.5, 1.0);
  out.owner = 0u;
  return out;
}

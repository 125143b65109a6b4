// Rain, its splashes, and snow: grains in a box that travels with the camera but falls in the world.

struct Grain { @builtin(position) clip: vec4f, @location(0) across: vec2f, @location(1) strength: f32 };

fn random(i: u32) -> vec3f {
  let f = f32(i);
  return vec3f(hash1(f + 0.13), hash1(f * 1.7 + 71.7), hash1(f * 2.3 + 131.1));
}

const CORNERS = array<vec2f, 6>(
  vec2f(-1.0, 0.0), vec2f(1.0, 0.0), vec2f(1.0, 1.0), vec2f(-1.0, 0.0), vec2f(1.0, 1.0), vec2f(-1.0, 1.0));

fn wrapped(p: vec3f, side: f32) -> vec3f {
  let centre = frame.eye.xyz + frame.forward.xyz * side * 0.42;
  return centre + (fract((p - centre) / side) - 0.5) * side;
}

@vertex
fn rain_vertex(@builtin(vertex_index) v: u32, @builtin(instance_index) i: u32) -> Grain {
  var out: Grain;
  let seed = random(i);
  let fall = vec3f(frame.cloud_wind.x, frame.cloud_wind.y, -8.0 - 2.0 * seed.z);
  let side = 15.0;
  let p = wrapped(seed * side + fall * frame.eye.w, side);
  let corner = CORNERS[v];
  let head = p + fall * (0.030 * corner.y);
  let towards = normalize(frame.eye.xyz - p);
  let across = normalize(cross(towards, fall));
  let far = length(frame.eye.xyz - p);
  let least = far * frame.right.w * 0.6;
  let half = max(0.0030, least);
  out.clip = frame.view_proj * vec4f(head + across * (half * corner.x), 1.0);
  out.across = corner;
  out.strength = (0.0030 / half) * smoothstep(0.4, 1.6, far) * smoothstep(9.0, 4.0, far * 0.6) * step(frame.ground.w, p.z);
  return out;
}

@fragment
fn rain_fragment(in: Grain) -> @location(0) vec4f {
  let light = mix(frame.horizon.rgb, frame.fill.rgb, 0.4) * 1.15 + frame.key.rgb * 0.15 + vec3f(0.02);
  return vec4f(toned(light), 0.80 * in.strength * (1.0 - abs(in.across.x)) * smoothstep(0.0, 0.3, in.across.y));
}

@vertex
fn splash_vertex(@builtin(vertex_index) v: u32, @builtin(instance_index) i: u32) -> Grain {
  var out: Grain;
  let life = 0.28;
  let beat = frame.eye.w / life + hash1(f32(i) * 3.1);
  let age = fract(beat);
  let seed = random(i + u32(floor(beat)) * 977u % 65521u);
  let side = 13.0;
  var p = wrapped(seed * side, side);
  p.z = frame.ground.w + 0.012;
  let corner = CORNERS[v] * vec2f(1.0, 2.0) - vec2f(0.0, 1.0);
  let size = 0.012 + 0.055 * age;
  out.clip = frame.view_proj * vec4f(p + vec3f(corner * size, 0.0), 1.0);
  out.across = corner;
  out.strength = (1.0 - age) * smoothstep(9.0, 3.0, length(frame.eye.xyz - p));
  return out;
}

@fragment
fn splash_fragment(in: Grain) -> @location(0) vec4f {
  let ring = 1.0 - smoothstep(0.0, 0.30, abs(length(in.across) - 0.72));
  let light = mix(frame.horizon.rgb, frame.fill.rgb, 0.4) * 1.2 + frame.key.rgb * 0.1 + vec3f(0.02);
  return vec4f(toned(light), ring * in.strength * 0.42);
}

@vertex
fn mote_vertex(@builtin(vertex_index) v: u32, @builtin(instance_index) i: u32) -> Grain {
  var out: Grain;
  let seed = random(i);
  let t = frame.eye.w;
  let side = 9.0;
  let drift = vec3f(sin(t * 0.31 + seed.x * 40.0), cos(t * 0.27 + seed.y * 40.0), sin(t * 0.23 + seed.z * 40.0)) * 0.15;
  let p = wrapped(seed * side + vec3f(0.05, 0.03, frame.motes.w) * t, side) + drift;
  let far = length(frame.eye.xyz - p);
  let real = 0.004 + 0.010 * seed.x * seed.x;
  let half = max(real, far * frame.right.w * 0.9);
  let corner = CORNERS[v] * vec2f(1.0, 2.0) - vec2f(0.0, 1.0);
  let side_way = normalize(frame.right.xyz) * corner.x + normalize(frame.up.xyz) * corner.y;
  out.clip = frame.view_proj * vec4f(p + side_way * half, 1.0);
  out.across = corner;
  let seen = exp2(-far * frame.haze.w * 1.4427);
  out.strength = min(1.0, 2.0 * real / half) * smoothstep(0.3, 1.2, far) * seen * (0.6 + 0.4 * sin(t * 1.7 + seed.y * 60.0));
  return out;
}

@fragment
fn mote_fragment(in: Grain) -> @location(0) vec4f {
  return vec4f(toned(frame.motes.rgb), 0.75 * in.strength * smoothstep(1.0, 0.2, length(in.across)));
}

@vertex
fn snow_vertex(@builtin(vertex_index) v: u32, @builtin(instance_index) i: u32) -> Grain {
  var out: Grain;
  let seed = random(i);
  let t = frame.eye.w;
  let side = 14.0;
  let fall = vec3f(frame.cloud_wind.x, frame.cloud_wind.y, -0.9 - 0.5 * seed.z) * t;
  let sway = vec3f(sin(t * 1.3 + seed.x * 40.0), cos(t * 1.1 + seed.y * 40.0), 0.0) * 0.12;
  let p = wrapped(seed * side + fall, side) + sway;
  let far = length(frame.eye.xyz - p);
  let real = 0.014 + 0.030 * seed.x * seed.x;
  let half = max(real, far * frame.right.w * 0.9);
  let corner = CORNERS[v] * vec2f(1.0, 2.0) - vec2f(0.0, 1.0);
  let side_way = normalize(frame.right.xyz) * corner.x + normalize(frame.up.xyz) * corner.y;
  out.clip = frame.view_proj * vec4f(p + side_way * half, 1.0);
  out.across = corner;
  out.strength = min(1.0, real * real / (half * half)) * smoothstep(0.4, 1.4, far) * step(frame.ground.w, p.z);
  return out;
}

@fragment
fn snow_fragment(in: Grain) -> @location(0) vec4f {
  let light = (frame.fill.rgb * 1.6 + frame.horizon.rgb * 0.4 + frame.key.rgb * 0.5);
  return vec4f(toned(light), 0.92 * in.strength * smoothstep(1.0, 0.35, length(in.across)));
}

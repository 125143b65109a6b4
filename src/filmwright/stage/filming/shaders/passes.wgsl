// Depth, normals and owners, from the same geometry and cameras as the picture.

@group(1) @binding(0) var<storage, read> owners: array<u32>;
@group(2) @binding(0) var photo: texture_2d<f32>;
@group(2) @binding(1) var fine: sampler;

struct Plain {
  @builtin(position) clip: vec4f,
  @location(0) normal: vec3f,
  @location(1) distance: f32,
  @location(2) @interpolate(flat) owner: u32,
  @location(3) uv: vec2f,
};

struct Measured {
  @location(0) distance: f32,
  @location(1) normal: vec4f,
  @location(2) owner: u32,
};

fn plain(world: vec3f, normal: vec3f, owner: u32, uv: vec2f) -> Plain {
  var out: Plain;
  out.clip = frame.view_proj * vec4f(world, 1.0);
  out.normal = normal;
  out.distance = out.clip.w;
  out.owner = owner;
  out.uv = uv;
  return out;
}

fn carried(row: u32, weight: f32, other: u32, p: vec4f) -> vec3f {
  let a = row * 3u;
  let b = other * 3u;
  let first = vec3f(dot(palette[a], p), dot(palette[a + 1u], p), dot(palette[a + 2u], p));
  if (weight > 0.995) { return first; }
  let second = vec3f(dot(palette[b], p), dot(palette[b + 1u], p), dot(palette[b + 2u], p));
  return mix(second, first, weight);
}

@vertex
fn fixed_vertex(@location(0) position: vec3f, @location(1) normal: vec4f, @location(3) ref_: vec2u) -> Plain {
  return plain(position, normal.xyz, ref_.y, vec2f(0.0));
}

@vertex
fn moving_vertex(@location(0) position: vec3f, @location(1) normal: vec4f, @location(3) ref_: vec2u) -> Plain {
  let bone = ref_.x & 2047u;
  return plain(carried(bone, normal.w, ref_.y, vec4f(position, 1.0)),
               carried(bone, normal.w, ref_.y, vec4f(normal.xyz, 0.0)), owners[bone], vec2f(0.0));
}

@vertex
fn card_vertex(
  @location(0) position: vec3f, @location(1) normal: vec4f, @location(2) uv: vec2f, @location(3) ref_: vec2u,
  @location(4) owner: u32,
) -> Plain {
  return plain(carried(ref_.x, normal.w, ref_.y, vec4f(position, 1.0)),
               carried(ref_.x, normal.w, ref_.y, vec4f(normal.xyz, 0.0)), owner, uv);
}

// Normals as the camera sees them: x right, y up, z towards it, each -1..1 as 0..1.
fn measured(in: Plain, front: bool) -> Measured {
  var out: Measured;
  out.distance = in.distance;
  let n = normalize(in.normal) * select(-1.0, 1.0, front);
  let seen = vec3f(dot(n, normalize(frame.right.xyz)), dot(n, normalize(frame.up.xyz)), -dot(n, frame.forward.xyz));
  out.normal = vec4f(seen * 0.5 + 0.5, 1.0);
  out.owner = in.owner;
  return out;
}

@fragment
fn solid_fragment(in: Plain) -> Measured { return measured(in, true); }

@fragment
fn card_fragment(in: Plain, @builtin(front_facing) front: bool) -> Measured {
  if (textureSample(photo, fine, in.uv).a < 0.5) { discard; }
  return measured(in, front);
}

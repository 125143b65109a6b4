// Shadows of pictures on cards, in the still map and in the moving one.

@group(1) @binding(0) var photo: texture_2d<f32>;
@group(1) @binding(1) var fine: sampler;

struct Cast { @builtin(position) clip: vec4f, @location(0) uv: vec2f };

fn thrown(light: mat4x4f, position: vec3f, normal: vec4f, uv: vec2f, ref_: vec2u) -> Cast {
  let p = vec4f(position, 1.0);
  let a = ref_.x * 3u;
  let b = ref_.y * 3u;
  let first = vec3f(dot(palette[a], p), dot(palette[a + 1u], p), dot(palette[a + 2u], p));
  let second = vec3f(dot(palette[b], p), dot(palette[b + 1u], p), dot(palette[b + 2u], p));
  let at = light * vec4f(mix(second, first, normal.w), 1.0);
  var out: Cast;
  out.clip = vec4f(at.x * 2.0 - 1.0, 1.0 - at.y * 2.0, max(at.z, 0.0), 1.0);
  out.uv = uv;
  return out;
}

@vertex
fn fixed_card(
  @location(0) position: vec3f, @location(1) normal: vec4f, @location(2) uv: vec2f, @location(3) ref_: vec2u,
) -> Cast {
  return thrown(frame.fixed_light, position, normal, uv, ref_);
}

@vertex
fn moving_card(
  @location(0) position: vec3f, @location(1) normal: vec4f, @location(2) uv: vec2f, @location(3) ref_: vec2u,
) -> Cast {
  return thrown(frame.moving_light, position, normal, uv, ref_);
}

@fragment
fn card_shadow(in: Cast) {
  if (textureSample(photo, fine, in.uv).a < 0.5) { discard; }
}

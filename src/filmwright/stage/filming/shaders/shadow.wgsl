// What the key light sees.

@vertex
fn fixed_shadow(@location(0) position: vec3f) -> @builtin(position) vec4f {
  let at = frame.fixed_light * vec4f(position, 1.0);
  return vec4f(at.x * 2.0 - 1.0, 1.0 - at.y * 2.0, at.z, 1.0);
}

@vertex
fn moving_shadow(@location(0) position: vec3f, @location(1) normal: vec4f, @location(3) ref_: vec2u) -> @builtin(position) vec4f {
  let p = vec4f(position, 1.0);
  let a = (ref_.x & 2047u) * 3u;
  let b = ref_.y * 3u;
  let first = vec3f(dot(palette[a], p), dot(palette[a + 1u], p), dot(palette[a + 2u], p));
  let second = vec3f(dot(palette[b], p), dot(palette[b + 1u], p), dot(palette[b + 2u], p));
  let at = frame.moving_light * vec4f(mix(second, first, normal.w), 1.0);
  return vec4f(at.x * 2.0 - 1.0, 1.0 - at.y * 2.0, max(at.z, 0.0), 1.0);
}

// Infrared: leaves and grass glow white, skies and water go black, skin turns to wax.

@fragment
fn finish_fragment(in: Full) -> @location(0) vec4f {
  let px = vec2i(in.clip.xy);
  let c = tone(in.at);
  let green = smoothstep(0.02, 0.14, c.g - 0.62 * c.r - 0.38 * c.b) * smoothstep(0.06, 0.22, c.g);
  let blue = smoothstep(0.0, 0.20, c.b - 0.55 * c.r - 0.35 * c.g);
  var grey = dot(c, vec3f(0.62, 0.34, 0.04));
  grey = mix(grey, 0.45 + 0.75 * c.g, green);
  grey *= 1.0 - 0.80 * blue;
  if (is_sky(px)) { grey *= 0.30 + 0.75 * smoothstep(0.62, 0.95, luma(c)); }
  let s = frame.picture.zw * 6.0 * unit();
  let around = 0.25 * (tone(in.at + s) + tone(in.at - s) + tone(in.at + vec2f(s.x, -s.y)) + tone(in.at + vec2f(-s.x, s.y)));
  let halo = smoothstep(0.02, 0.14, around.g - 0.62 * around.r - 0.38 * around.b) * around.g;
  grey += 0.16 * halo;
  grey = clamp((grey - 0.06) * 1.12, 0.0, 1.0);
  grey = mix(grey, grey * grey * (3.0 - 2.0 * grey), 0.5);
  var out = mix(vec3f(0.02, 0.025, 0.05), vec3f(1.0, 0.985, 0.97), grey);
  out = mix(out, out * vec3f(1.0, 0.72, 0.80), green * 0.42);
  out += (hash2(in.clip.xy + frame.state.z * 7.0) - 0.5) * 0.05;
  return vec4f(clamp(out, vec3f(0.0), vec3f(1.0)), 1.0);
}

// Noir: silver film in hard light, blacks without bottom, glowing lights, grain, dark corners.

@fragment
fn finish_fragment(in: Full) -> @location(0) vec4f {
  let c = tone(in.at);
  var grey = dot(c, vec3f(0.50, 0.40, 0.10));
  grey = clamp((grey - 0.13) * 1.50, 0.0, 1.0);
  grey = mix(grey, grey * grey * (3.0 - 2.0 * grey), 0.75);
  let glow = textureSampleLevel(bloom, edged, in.at, 0.0).rgb;
  grey += 0.55 * luma(glow);
  let off = (in.at - vec2f(0.5, 0.46)) * vec2f(1.05, 1.1);
  grey *= 1.0 - 1.15 * smoothstep(0.08, 0.62, dot(off, off));
  let speck = hash2(in.clip.xy + vec2f(frame.state.z * 17.0 % 251.0, frame.state.z * 29.0 % 241.0)) - 0.5;
  grey += speck * 0.075 * (1.0 - 0.5 * grey);
  return vec4f(clamp(vec3f(grey) * vec3f(0.985, 1.0, 1.02), vec3f(0.0), vec3f(1.0)), 1.0);
}

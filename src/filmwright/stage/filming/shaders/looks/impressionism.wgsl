// Impressionism: short loose dabs of broken colour, light everywhere, violet in the shadows.

const FLAT_STEP = 2.6;
const LAID_STEP = 3.2;
const LAID_TAPS = 3;

fn flat_bent(at: vec2f) -> vec2f {
  let run = textureSampleLevel(strokes, edged, at, 0.0).xy - 0.5;
  return run * 15.0;
}

fn field(at: vec2f, px: vec2i) -> vec2f {
  let level = level_field(at, px);
  if (is_sky(px)) { return normalize(vec2f(0.9, 0.42)); }
  return normalize(level + vec2f(0.35, -0.55));
}

@fragment
fn finish_fragment(in: Full) -> @location(0) vec4f {
  let l = textureSampleLevel(laid, edged, in.at, 0.0);
  let light = relief(in.at, 1.5);
  let kinds = textureSampleLevel(strokes, edged, in.at, 0.0);
  var c = mix(l.rgb, flat_tone(in.at), 0.35);
  c += (tone(in.at) - flat_tone(in.at)) * 0.12;
  let grey = luma(c);
  c = mix(vec3f(grey), c, 1.25);
  c = pow(clamp(c, vec3f(0.0), vec3f(1.0)), vec3f(0.82));
  // Shadows are never black: violet and blue; lights lean to rose and straw.
  c = mix(c, c * 0.6 + vec3f(0.22, 0.20, 0.40), smoothstep(0.50, 0.02, grey) * 0.75);
  c = mix(c, c * vec3f(1.03, 0.99, 0.90) + vec3f(0.03, 0.01, 0.0), smoothstep(0.45, 0.95, grey));
  // No dab is quite like the next: one rosier, one bluer, one more yellow.
  let a = (kinds.x - 0.5) * 0.9;
  let b = (kinds.y - 0.5) * 0.9;
  c += vec3f(0.20 * a + 0.08 * b, 0.10 * b, -0.16 * a + 0.10 * b);
  c *= 0.90 + 0.22 * light.y;
  c += light.x * 0.55;
  return vec4f(clamp(c * 0.97 + 0.02, vec3f(0.0), vec3f(1.0)), 1.0);
}

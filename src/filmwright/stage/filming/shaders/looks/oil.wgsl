// Oil: broad dabs of a loaded brush on canvas, warm and deep, varnished.

const FLAT_STEP = 2.4;
const LAID_STEP = 2.6;
const LAID_TAPS = 4;

fn flat_bent(at: vec2f) -> vec2f { return vec2f(0.0); }

fn field(at: vec2f, px: vec2i) -> vec2f {
  if (is_sky(px)) {
    let d = normalize(ray(at));
    return normalize(vec2f(1.0, 0.55 * sin(atan2(d.y, d.x) * 11.0 + d.z * 9.0)));
  }
  return level_field(at, px);
}

@fragment
fn finish_fragment(in: Full) -> @location(0) vec4f {
  let l = textureSampleLevel(laid, edged, in.at, 0.0);
  let light = relief(in.at, 1.3);
  let h = light.y;
  let kinds = textureSampleLevel(strokes, edged, in.at, 0.0);
  var c = mix(l.rgb, flat_tone(in.at), 0.62);
  c += (tone(in.at) - flat_tone(in.at)) * 0.40;
  let grey = luma(c);
  c = mix(vec3f(grey), c, 1.42);
  c = mix(c, c * c * (3.0 - 2.0 * c), 0.45);
  c = mix(c, c * vec3f(1.0, 0.88, 0.70) + vec3f(0.075, 0.040, 0.015), smoothstep(0.55, 0.05, grey));
  c *= mix(vec3f(1.0), vec3f(1.06, 0.99, 0.84), smoothstep(0.35, 0.9, grey));
  let calm = select(1.0, 0.45, is_sky(vec2i(in.clip.xy)));  // a sky is laid in with a broad brush
  // One dab a little warmer or lighter than the next.
  c += (kinds.y - 0.5) * calm * vec3f(0.15, 0.10, 0.02);
  c = 1.0 - (1.0 - c) * 0.93;
  c *= mix(1.02, 0.84 + 0.36 * h, calm);
  c += light.x * 0.50 * calm;
  c += vec3f(1.0, 0.97, 0.9) * 0.25 * smoothstep(0.12, 0.32, light.x);
  let weave = in.clip.xy / unit() * 1.15;
  let thread = 0.5 + 0.25 * (sin(weave.x * 1.9) * sin(weave.y * 0.95 + floor(weave.x * 0.302) * PI) + sin(weave.y * 1.9));
  c *= 1.0 - 0.16 * (1.0 - thread) * (1.2 - h);
  let off = (in.at - 0.5) * vec2f(1.0, 0.9);
  c *= 1.0 - vec3f(0.45, 0.55, 0.70) * dot(off, off);
  return vec4f(clamp(c, vec3f(0.0), vec3f(1.0)), 1.0);
}

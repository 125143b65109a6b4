// Comic: flat printer's colours, dots for half-tones, solid black shadows and a heavy line.

const FLAT_STEP = 2.0;
fn flat_bent(at: vec2f) -> vec2f { return vec2f(0.0); }

@fragment
fn finish_fragment(in: Full) -> @location(0) vec4f {
  let px = vec2i(in.clip.xy);
  let at = in.clip.xy / unit();
  let flat_colour = flat_tone(in.at);
  let grey = luma(flat_colour);
  // The colour as if fully lit, in few steps of each ink.
  var c = saturated(flat_colour * (0.78 / max(grey, 0.22)), 1.55);
  c = mix(c, flat_colour, smoothstep(0.70, 0.95, grey));
  c = vec3f(stepped(c.r, 4.0), stepped(c.g, 4.0), stepped(c.b, 4.0));
  let dots = turned(at, 0.7854) / 4.6;
  let off = length(fract(dots) - 0.5);
  let size = sqrt(clamp(smoothstep(0.62, 0.20, grey), 0.0, 1.0)) * 0.62;
  let dot_ = smoothstep(size + 0.09, size - 0.09, off) * step(0.10, size);
  c = mix(c, c * vec3f(0.42, 0.40, 0.56), dot_);
  c = mix(c, vec3f(0.04, 0.04, 0.06), smoothstep(0.17, 0.10, grey));
  if (is_sky(px)) {
    let high = clamp(normalize(ray(in.at)).z * 2.2, 0.0, 1.0);
    let sky_dot = smoothstep(0.09, -0.09, off - 0.55 * high);
    c = mix(mix(vec3f(0.99, 0.95, 0.80), c, 0.45), c * 0.92, sky_dot);
  }
  let reach = i32(max(1.0, round(1.5 * unit())));
  c = mix(c, vec3f(0.03, 0.03, 0.05), smoothstep(0.15, 0.6, drawn_line(px, reach)));
  let newsprint = paper(at, 0.8);
  c *= vec3f(1.0, 0.975, 0.905) * (0.965 + 0.05 * newsprint.x);
  return vec4f(clamp(c, vec3f(0.0), vec3f(1.0)), 1.0);
}

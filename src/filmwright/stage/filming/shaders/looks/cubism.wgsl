// Cubism: the view broken into flat facets that each look from a little elsewhere, in ochre, umber and grey-blue.

const FLAT_STEP = 2.2;
fn flat_bent(at: vec2f) -> vec2f { return vec2f(0.0); }

@fragment
fn finish_fragment(in: Full) -> @location(0) vec4f {
  let at = in.clip.xy / unit();
  let big = piece(turned(at, 0.3) / vec2f(96.0, 74.0));
  let small = piece(turned(at, -0.5) / vec2f(52.0, 66.0) + 7.7);
  let one = vec2f(hash2(big.xy * 3.1), hash2(big.xy * 5.3 + 2.0)) - 0.5;
  let two = vec2f(hash2(small.xy * 4.7), hash2(small.xy * 2.9 + 1.0)) - 0.5;
  let turn = (big.w - 0.5) * 0.30;
  let middle = turned(big.xy * vec2f(96.0, 74.0), -0.3);
  let there = middle + turned(at - middle, turn) * (1.0 + 0.18 * one.x) + one * 30.0 + two * 12.0;
  let from_ = clamp(there * unit() * frame.picture.zw, vec2f(0.002), vec2f(0.998));
  var c = flat_tone(from_);
  let grey = luma(c);
  let warm = c.r - c.b;
  // Three earths and a blue, what the picture's own hue leans to.
  let earth = mix(vec3f(0.25, 0.18, 0.13), vec3f(0.90, 0.76, 0.52), smoothstep(0.10, 0.85, grey));
  let slate = mix(vec3f(0.11, 0.15, 0.22), vec3f(0.70, 0.77, 0.80), smoothstep(0.08, 0.85, grey));
  c = mix(mix(slate, earth, smoothstep(-0.10, 0.10, warm)), saturated(c, 1.1), 0.38);
  // Every facet is shaded from one side to the other, as if it stood at an angle.
  let across = dot(at - middle, normalize(one + vec2f(0.001))) / 60.0;
  c *= 1.0 + 0.30 * clamp(across, -1.0, 1.0) + 0.14 * two.x;
  let line = max(smoothstep(0.035, 0.012, big.z), 0.75 * smoothstep(0.030, 0.008, small.z));
  let px = vec2i(from_ * frame.picture.xy);
  let reach = i32(max(1.0, round(1.6 * unit())));
  c = mix(c, vec3f(0.10, 0.075, 0.06), max(line * 0.80, outline(px, reach) * 0.9));
  let canvas = paper(at, 0.5);
  return vec4f(clamp(c * (0.93 + 0.14 * canvas.x), vec3f(0.0), vec3f(1.0)), 1.0);
}

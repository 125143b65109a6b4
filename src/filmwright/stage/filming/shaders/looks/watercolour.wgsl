// Watercolour: washes that bleed and dry with dark rims, granulation, white paper left at the border.

const FLAT_STEP = 2.1;

// Pigment runs a little way on wet paper: further where the surface's own blotches say so.
fn flat_bent(at: vec2f) -> vec2f {
  let run = textureSampleLevel(strokes, edged, at, 0.0).xy - 0.5;
  return vec2f(run.y * 9.0 + run.x * 2.5, -run.y * 7.0 + run.x * 3.0);
}

@fragment
fn finish_fragment(in: Full) -> @location(0) vec4f {
  let px = vec2i(in.clip.xy);
  let kinds = textureSampleLevel(strokes, edged, in.at, 0.0);
  let sheet = paper(in.clip.xy / unit(), 1.3);
  let rough = paper(in.clip.xy / unit(), 0.62).x;
  let s = frame.picture.zw * 4.5 * unit();
  var c = flat_tone(in.at);
  let around = 0.25 * (flat_tone(in.at + vec2f(s.x, 0.0)) + flat_tone(in.at - vec2f(s.x, 0.0))
                     + flat_tone(in.at + vec2f(0.0, s.y)) + flat_tone(in.at - vec2f(0.0, s.y)));
  let grey = luma(c);
  c = mix(vec3f(grey), c, 1.35);
  // Lighter than life: thin washes over white.
  c = 1.0 - (1.0 - clamp(sqrt(c) * 0.4 + c * 0.6, vec3f(0.02), vec3f(1.0))) * 0.84;
  var density = -log(clamp(c, vec3f(0.03), vec3f(1.0)));
  // The dry rim of a wash on its darker side.
  let rim = clamp((luma(around) - grey) * 5.0, 0.0, 1.0);
  density *= 1.0 + 0.75 * rim;
  density *= 0.80 + 0.36 * smoothstep(0.20, 0.80, kinds.y);
  density *= 0.86 + 0.30 * kinds.x + 0.22 * (sheet.y - 0.5);
  if (is_sky(px)) {  // a wash laid in with much water: white clouds, blue that pools upwards
    let d = normalize(ray(in.at));
    density *= 0.25 + 0.95 * smoothstep(0.25, 0.62, kinds.y * 0.5 + 0.35 - 0.6 * (grey - 0.72) + d.z * 0.6);
  }
  // White is paper that nobody painted.
  density *= 1.22 * smoothstep(0.99, 0.86, luma(c));
  let wet = (paper(in.clip.xy / unit(), 2.3).x - 0.5) * 0.10 + (rough - 0.5) * 0.014;
  let inside = min(min(in.at.x, 1.0 - in.at.x) * frame.picture.x * frame.picture.w, min(in.at.y, 1.0 - in.at.y));
  let border = inside - 0.055 + wet * 0.55;
  density *= smoothstep(0.0, 0.010, border) * (1.0 + 0.45 * smoothstep(0.022, 0.008, border));
  let line = max(outline(px, 1), crease(px, 1) * 0.7) * smoothstep(0.30, 0.62, rough + 0.12) * smoothstep(0.0, 0.03, border);
  let white = vec3f(0.985, 0.975, 0.945) * (0.955 + 0.07 * (paper(in.clip.xy / unit(), 0.8).y + (rough - 0.5)));
  var out = white * exp(-density);
  out = mix(out, vec3f(0.28, 0.25, 0.27), line * 0.55);
  return vec4f(clamp(out, vec3f(0.0), vec3f(1.0)), 1.0);
}

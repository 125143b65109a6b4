// Pixel art: few large squares, few colours, ordered dither, dark outlines.

// The nearer of two colours of the palette. (A loop over a table would copy the table for every square.)
fn nearer(best: vec4f, wanted: vec3f, ink: vec3f) -> vec4f {
  let off = (wanted - ink) * vec3f(0.9, 1.15, 0.8);
  let far = dot(off, off);
  return select(best, vec4f(ink, far), far < best.a);
}

@fragment
fn grid_fragment(in: Full) -> @location(0) vec4f {
  let cell = vec2i(in.clip.xy);
  let square = max(frame.picture.x, frame.picture.y) / 160.0;
  let s = frame.picture.zw * square * 0.25;
  var c = 0.25 * (tone(in.at + vec2f(s.x, s.y)) + tone(in.at + vec2f(-s.x, s.y)) + tone(in.at + vec2f(s.x, -s.y)) + tone(in.at - s));
  let centre = tone(in.at);
  c = mix(c, centre, 0.25);
  let grey = luma(c);
  c = mix(vec3f(grey), c, 1.40);
  c = clamp((c - 0.5) * 1.18 + 0.53, vec3f(0.0), vec3f(1.0));
  let px = vec2i(in.at * frame.picture.xy);
  let reach = i32(square * 0.75);
  let line = outline(px, reach);
  c = mix(c, c * vec3f(0.25, 0.22, 0.34), line * 0.85);
  // Bayer's ordered dither, four by four.
  let coarse = (2 * (cell.x & 1) + 3 * (cell.y & 1)) & 3;
  let fine = (2 * ((cell.x >> 1u) & 1) + 3 * ((cell.y >> 1u) & 1)) & 3;
  let threshold = (f32(4 * coarse + fine) + 0.5) / 16.0 - 0.5;
  let wanted = c + threshold * 0.075;
  var best = vec4f(0.0, 0.0, 0.0, 9.0);
  best = nearer(best, wanted, vec3f(0.160, 0.200, 0.420));
  best = nearer(best, wanted, vec3f(0.290, 0.360, 0.560));
  best = nearer(best, wanted, vec3f(0.250, 0.230, 0.330));
  best = nearer(best, wanted, vec3f(0.067, 0.063, 0.110));
  best = nearer(best, wanted, vec3f(0.176, 0.157, 0.239));
  best = nearer(best, wanted, vec3f(0.314, 0.290, 0.376));
  best = nearer(best, wanted, vec3f(0.494, 0.486, 0.561));
  best = nearer(best, wanted, vec3f(0.702, 0.710, 0.761));
  best = nearer(best, wanted, vec3f(0.890, 0.898, 0.914));
  best = nearer(best, wanted, vec3f(1.000, 1.000, 0.980));
  best = nearer(best, wanted, vec3f(0.263, 0.110, 0.165));
  best = nearer(best, wanted, vec3f(0.549, 0.141, 0.180));
  best = nearer(best, wanted, vec3f(0.851, 0.227, 0.216));
  best = nearer(best, wanted, vec3f(0.965, 0.475, 0.337));
  best = nearer(best, wanted, vec3f(0.996, 0.741, 0.565));
  best = nearer(best, wanted, vec3f(0.345, 0.180, 0.133));
  best = nearer(best, wanted, vec3f(0.553, 0.329, 0.196));
  best = nearer(best, wanted, vec3f(0.765, 0.525, 0.302));
  best = nearer(best, wanted, vec3f(0.922, 0.757, 0.522));
  best = nearer(best, wanted, vec3f(0.925, 0.588, 0.145));
  best = nearer(best, wanted, vec3f(0.988, 0.824, 0.251));
  best = nearer(best, wanted, vec3f(0.078, 0.235, 0.216));
  best = nearer(best, wanted, vec3f(0.118, 0.408, 0.251));
  best = nearer(best, wanted, vec3f(0.278, 0.600, 0.247));
  best = nearer(best, wanted, vec3f(0.569, 0.780, 0.294));
  best = nearer(best, wanted, vec3f(0.118, 0.157, 0.353));
  best = nearer(best, wanted, vec3f(0.145, 0.298, 0.620));
  best = nearer(best, wanted, vec3f(0.231, 0.510, 0.843));
  best = nearer(best, wanted, vec3f(0.404, 0.749, 0.945));
  best = nearer(best, wanted, vec3f(0.737, 0.902, 0.976));
  best = nearer(best, wanted, vec3f(0.380, 0.176, 0.478));
  best = nearer(best, wanted, vec3f(0.706, 0.329, 0.655));
  best = nearer(best, wanted, vec3f(0.945, 0.588, 0.733));
  return vec4f(best.rgb, 1.0);
}

@fragment
fn finish_fragment(in: Full) -> @location(0) vec4f {
  let size = vec2f(textureDimensions(flat_));
  let square = in.at * size;
  let c = textureLoad(flat_, clamp(vec2i(square), vec2i(0), vec2i(size) - 1), 0).rgb;
  // A hint of the gap between squares, so that they are seen as such.
  let inside = abs(fract(square) - 0.5);
  let gap = smoothstep(0.38, 0.5, max(inside.x, inside.y));
  return vec4f(c * (1.0 - 0.10 * gap), 1.0);
}

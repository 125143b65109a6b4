// Pixel art: few large squares, few colours, ordered dither, dark outlines.

const BAYER = array<f32, 16>(0.0, 8.0, 2.0, 10.0, 12.0, 4.0, 14.0, 6.0, 3.0, 11.0, 1.0, 9.0, 15.0, 7.0, 13.0, 5.0);
const INKS = array<vec3f, 33>(
  vec3f(0.160, 0.200, 0.420), vec3f(0.290, 0.360, 0.560), vec3f(0.250, 0.230, 0.330),
  vec3f(0.067, 0.063, 0.110), vec3f(0.176, 0.157, 0.239), vec3f(0.314, 0.290, 0.376), vec3f(0.494, 0.486, 0.561),
  vec3f(0.702, 0.710, 0.761), vec3f(0.890, 0.898, 0.914), vec3f(1.000, 1.000, 0.980),
  vec3f(0.263, 0.110, 0.165), vec3f(0.549, 0.141, 0.180), vec3f(0.851, 0.227, 0.216), vec3f(0.965, 0.475, 0.337),
  vec3f(0.996, 0.741, 0.565), vec3f(0.345, 0.180, 0.133), vec3f(0.553, 0.329, 0.196), vec3f(0.765, 0.525, 0.302),
  vec3f(0.922, 0.757, 0.522), vec3f(0.925, 0.588, 0.145), vec3f(0.988, 0.824, 0.251), vec3f(0.078, 0.235, 0.216),
  vec3f(0.118, 0.408, 0.251), vec3f(0.278, 0.600, 0.247), vec3f(0.569, 0.780, 0.294), vec3f(0.118, 0.157, 0.353),
  vec3f(0.145, 0.298, 0.620), vec3f(0.231, 0.510, 0.843), vec3f(0.404, 0.749, 0.945), vec3f(0.737, 0.902, 0.976),
  vec3f(0.380, 0.176, 0.478), vec3f(0.706, 0.329, 0.655), vec3f(0.945, 0.588, 0.733));

@fragment
fn grid_fragment(in: Full) -> @location(0) vec4f {
  let cell = vec2i(in.clip.xy);
  let squares = vec2f(textureDimensions(picture)) ;
  let s = frame.picture.zw * (frame.picture.x / 160.0) * 0.25;
  var c = 0.25 * (tone(in.at + vec2f(s.x, s.y)) + tone(in.at + vec2f(-s.x, s.y)) + tone(in.at + vec2f(s.x, -s.y)) + tone(in.at - s));
  let centre = tone(in.at);
  c = mix(c, centre, 0.25);
  let grey = luma(c);
  c = mix(vec3f(grey), c, 1.40);
  c = clamp((c - 0.5) * 1.18 + 0.53, vec3f(0.0), vec3f(1.0));
  let px = vec2i(in.at * frame.picture.xy);
  let reach = i32(frame.picture.x / 160.0 * 0.75);
  let line = outline(px, reach);
  c = mix(c, c * vec3f(0.25, 0.22, 0.34), line * 0.85);
  let threshold = (BAYER[(cell.y & 3) * 4 + (cell.x & 3)] + 0.5) / 16.0 - 0.5;
  let wanted = c + threshold * 0.075;
  var best = INKS[0];
  var least = 9.0;
  for (var i = 0; i < 33; i++) {
    let off = (wanted - INKS[i]) * vec3f(0.9, 1.15, 0.8);
    let near = dot(off, off);
    if (near < least) { least = near; best = INKS[i]; }
  }
  return vec4f(best, 1.0);
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

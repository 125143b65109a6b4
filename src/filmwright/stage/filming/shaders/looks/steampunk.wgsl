// Steampunk: brass, copper and soot, lamplight, and the clockwork that drives it at the picture's corners.

// A wheel with teeth and spokes: x is how much of it lies here, y the slope of its face.
fn wheel(at: vec2f, middle: vec2f, size: f32, teeth: f32, turn: f32) -> vec2f {
  let p = at - middle;
  let far = length(p) / size;
  let angle = atan2(p.y, p.x) + turn;
  let tooth = smoothstep(-0.35, 0.35, cos(angle * teeth)) * 0.13;
  let soft = 1.6 / size;
  var here = smoothstep(0.88 + tooth + soft, 0.88 + tooth - soft, far);
  let spoke = smoothstep(0.10, 0.06, abs(fract(angle * 6.0 / (2.0 * PI)) - 0.5) * far);
  here *= max(max(smoothstep(0.66 - soft, 0.66 + soft, far), smoothstep(0.30 + soft, 0.30 - soft, far)), spoke);
  here *= smoothstep(0.10 - soft, 0.10 + soft, far);
  let light = dot(p / max(length(p), 0.01), vec2f(-0.6, -0.8));
  let ring = smoothstep(0.10, 0.0, abs(far - 0.86)) - smoothstep(0.08, 0.0, abs(far - 0.68));
  return vec2f(here, light * ring);
}

@fragment
fn finish_fragment(in: Full) -> @location(0) vec4f {
  let at = in.clip.xy / unit();
  let size = frame.picture.xy / unit();
  var c = tone(in.at);
  let grey = luma(c);
  let brass = mix(vec3f(0.085, 0.050, 0.030), vec3f(0.72, 0.45, 0.20), smoothstep(0.02, 0.60, grey));
  let metal = mix(brass, vec3f(1.0, 0.90, 0.66), smoothstep(0.55, 1.0, grey));
  c = mix(metal, c * vec3f(1.10, 0.92, 0.70), 0.36);
  let off = (in.at - 0.5) * vec2f(1.0, 1.05);
  c *= 1.10 - 1.15 * dot(off, off);
  let t = frame.eye.w * 0.6;
  let worn = paper(at, 0.6).x;
  for (var i = 0; i < 5; i++) {
    var middle = vec2f(6.0, size.y - 4.0);
    var radius = 92.0;
    var turn = t;
    if (i == 1) { middle = vec2f(119.0, size.y + 8.0); radius = 42.0; turn = -t * 2.2 + 0.1; }
    if (i == 2) { middle = vec2f(size.x - 2.0, 8.0); radius = 78.0; turn = -t * 1.1; }
    if (i == 3) { middle = vec2f(size.x - 102.0, -10.0); radius = 42.0; turn = t * 2.0; }
    if (i == 4) { middle = vec2f(size.x + 6.0, size.y + 2.0); radius = 58.0; turn = t * 1.4; }
    let teeth = floor(radius / 5.2);
    let shade_ = wheel(at - vec2f(4.0, 5.0), middle, radius, teeth, turn);
    c *= 1.0 - 0.45 * shade_.x;
    let gear = wheel(at, middle, radius, teeth, turn);
    let tone_ = select(vec3f(0.70, 0.47, 0.19), vec3f(0.60, 0.31, 0.17), i % 2 == 1);
    c = mix(c, tone_ * (0.72 + 0.34 * worn) + vec3f(0.42, 0.34, 0.20) * gear.y, gear.x);
  }
  return vec4f(clamp(c, vec3f(0.0), vec3f(1.0)), 1.0);
}

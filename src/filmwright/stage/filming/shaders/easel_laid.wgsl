// The unit direction of strokes, on the side of `before`.
fn way(at: vec2f, before: vec2f) -> vec2f {
  let twice = textureSampleLevel(flow, edged, at, 0.0).xy * 2.0 - 1.0;
  let c = twice.x * inverseSqrt(max(dot(twice, twice), 0.00001));
  let direction = vec2f(sqrt(max(0.5 + 0.5 * c, 0.0)), select(-1.0, 1.0, twice.y >= 0.0) * sqrt(max(0.5 - 0.5 * c, 0.0)));
  return direction * select(-1.0, 1.0, dot(direction, before) >= 0.0);
}

// Strokes: noise of the surfaces and the colours under them smeared along the flow.
@fragment
fn laid_fragment(in: Full) -> @location(0) vec4f {
  let step = LAID_STEP * unit();
  var height = textureSampleLevel(strokes, edged, in.at, 0.0).x;
  var sum = flat_tone(in.at);
  var weight = 1.0;
  for (var side = 0; side < 2; side++) {
    var direction = way(in.at, vec2f(1.0, 0.3)) * select(-1.0, 1.0, side == 0);
    var at = in.at;
    for (var i = 1; i <= LAID_TAPS; i++) {
      at += direction * step * frame.picture.zw;
      direction = way(at, direction);
      let w = 1.0 - f32(i) / f32(LAID_TAPS + 2);
      height += textureSampleLevel(strokes, edged, at, 0.0).x * w;
      sum += flat_tone(at) * w;
      weight += w;
    }
  }
  return vec4f(sum / weight, clamp(0.5 + (height / weight - 0.5) * 2.2, 0.0, 1.0));
}

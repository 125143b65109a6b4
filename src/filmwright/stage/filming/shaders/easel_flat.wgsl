// Kuwahara's filter: the mean of that quarter of the neighbourhood that varies least, softly chosen.
@fragment
fn flat_fragment(in: Full) -> @location(0) vec4f {
  let s = frame.picture.zw * FLAT_STEP * unit();
  let at = in.at + flat_bent(in.at) * frame.picture.zw * unit();
  var mean: array<vec4f, 4>;
  var square: array<f32, 4>;
  for (var y = -2; y <= 2; y++) {
    for (var x = -2; x <= 2; x++) {
      let c = tone(at + vec2f(f32(x), f32(y)) * s);
      let l = luma(c);
      let kept = vec4f(c, 1.0);
      if (x <= 0 && y <= 0) { mean[0] += kept; square[0] += l * l; }
      if (x >= 0 && y <= 0) { mean[1] += kept; square[1] += l * l; }
      if (x <= 0 && y >= 0) { mean[2] += kept; square[2] += l * l; }
      if (x >= 0 && y >= 0) { mean[3] += kept; square[3] += l * l; }
    }
  }
  var sum = vec4f(0.0);
  for (var i = 0; i < 4; i++) {
    let c = mean[i].rgb / 9.0;
    let l = luma(c);
    let varies = max(square[i] / 9.0 - l * l, 0.0) * 900.0;
    let v2 = 1.0 + varies * varies;
    sum += vec4f(c, 1.0) / (v2 * v2);
  }
  return vec4f(sum.rgb / sum.a, 1.0);
}

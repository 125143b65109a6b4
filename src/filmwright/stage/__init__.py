"""The embedded engine: reads words, builds a world, simulates it, films it and makes its sound.

    read       words + references -> World        stage/reading
    block      World -> Blocking                  stage/blocking
    rehearse   Blocking -> Performance            stage/rehearsal
    film       Performance + camera -> frames     stage/filming
    foley      Performance -> sound               stage/foley

Axes everywhere: metres, right-handed, z up. A thing at rest faces +x, its left is +y.
A heading is the angle from +x towards +y, in radians.
"""

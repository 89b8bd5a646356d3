/**
 * What a translator's author uses: the annotations of a translator, the {@link org.glujava.Frame} of a fop, and the
 * {@link org.glujava.TranslatorContext} a translator lives in.
 */
@NullMarked
package org.glujava;

import org.jspecify.annotations.NullMarked;

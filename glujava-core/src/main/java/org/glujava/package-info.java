/**
 * The API for authors of translators: the annotations of a translator, the {@link org.glujava.Frame} of a fop, and the
 * {@link org.glujava.TranslatorContext} with services for a translator.
 */
@NullMarked
package org.glujava;

import org.jspecify.annotations.NullMarked;

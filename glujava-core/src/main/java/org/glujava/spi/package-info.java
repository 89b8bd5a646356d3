/**
 * What generated code and the runtime say to each other. Translator authors need nothing of it: the annotation
 * processor writes a {@link org.glujava.spi.TranslatorProvider} for each translator.
 */
@NullMarked
package org.glujava.spi;

import org.jspecify.annotations.NullMarked;

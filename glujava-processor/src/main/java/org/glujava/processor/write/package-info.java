/** Writes generated code from the model. */
@NullMarked
package org.glujava.processor.write;

import org.jspecify.annotations.NullMarked;

/** From the model to generated code. */
@NullMarked
package org.glujava.processor.write;

import org.jspecify.annotations.NullMarked;

/** From the source's elements to the model; what is wrong goes into a {@link org.glujava.processor.Report}. */
@NullMarked
package org.glujava.processor.validate;

import org.jspecify.annotations.NullMarked;

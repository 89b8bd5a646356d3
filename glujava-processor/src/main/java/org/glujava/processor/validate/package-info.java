/** Makes the model from the elements of the source, and reports faults to a {@link org.glujava.processor.Report}. */
@NullMarked
package org.glujava.processor.validate;

import org.jspecify.annotations.NullMarked;

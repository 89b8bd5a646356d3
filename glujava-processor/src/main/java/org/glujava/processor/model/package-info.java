/** What is known of a translator once it has been checked. */
@NullMarked
package org.glujava.processor.model;

import org.jspecify.annotations.NullMarked;

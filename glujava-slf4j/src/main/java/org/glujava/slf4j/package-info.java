/**
 * An SLF4J provider that logs into GlusterFS's log. Put it into the translator's jar, together with slf4j-api: each
 * instance has its own class loader, in which SLF4J finds this provider.
 */
@NullMarked
package org.glujava.slf4j;

import org.jspecify.annotations.NullMarked;

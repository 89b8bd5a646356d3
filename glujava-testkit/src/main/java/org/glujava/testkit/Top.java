package org.glujava.testkit;

/**
 * The sender of fops into a {@link TestGraph}. Senders set different parts of a loc: for a stat, FUSE sets only the
 * inode, libgfapi also the name and the parent. A live test has recorded the parts of each sender.
 *
 * <pre>{@code
 * TestGraph graph = TestGraph.of(NegativeLookup.class).top(Top.GFAPI).child("brick", new MemoryChild()).build();
 * }</pre>
 */
public enum Top {
    /** A FUSE mount. */
    FUSE,
    /** A program that uses libgfapi. */
    GFAPI,
    /** The server of a brick. */
    BRICK,
    /** The test itself: its arguments arrive unchanged, even if GlusterFS would never send them so. */
    AS_GIVEN
}

package org.glujava.runtime;

/** Whether GlusterFS has called in on a thread. */
final class UpcallCheck {
    private static final StackWalker WALKER = StackWalker.getInstance();
    private static final String UPCALLS = Upcalls.class.getName();

    private UpcallCheck() {}

    static boolean isThisThreadCalledIn() {
        return WALKER.walk(frames -> frames.anyMatch(frame -> frame.getClassName().equals(UPCALLS)));
    }
}

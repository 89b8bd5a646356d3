package org.glujava.runtime;

import java.util.function.IntSupplier;
import org.glujava.instance.UpcallThreads;

/** Whether GlusterFS has called in on a thread, and waits for it. */
final class UpcallCheck implements UpcallThreads {
    static final UpcallCheck THE_ONE = new UpcallCheck();

    private static final StackWalker WALKER = StackWalker.getInstance();
    private static final String UPCALLS = Upcalls.class.getName();
    private static final String OWN_THREAD = OwnThread.class.getName();

    private UpcallCheck() {}

    /** By what was called last: a reply can come, on a thread of its own, within an operation that is started there. */
    @Override
    public boolean isThisThreadCalledIn() {
        return WALKER.walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                .filter(name -> name.equals(UPCALLS) || name.equals(OWN_THREAD))
                .findFirst()
                .filter(UPCALLS::equals)
                .isPresent());
    }

    /** Runs what the native side has made this thread for: it is no thread of GlusterFS, and may wait. */
    @Override
    public int onOwnThread(IntSupplier work) {
        return OwnThread.run(work);
    }

    private static final class OwnThread {
        static int run(IntSupplier work) {
            return work.getAsInt();
        }
    }
}

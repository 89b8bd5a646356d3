package org.glujava.bench.translators;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Translator;
import org.glujava.TranslatorContext;
import org.glujava.fop.FstatReply;

/** Logs at each fstat how many bytes its thread has allocated so far. Lookups bypass it. */
@Translator("bench-weigh")
public final class MeasuringAllocation {
    private final System.Logger logger;
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    MeasuringAllocation(TranslatorContext context) {
        logger = context.logger();
    }

    @Fop
    void fstat(Frame<FstatReply> frame) {
        logger.log(
                System.Logger.Level.ERROR,
                "allocated="
                        + threads.getThreadAllocatedBytes(Thread.currentThread().getId()));
        frame.forward();
    }
}

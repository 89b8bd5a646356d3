package org.glujava.runtime;

import java.net.URLConnection;
import org.glujava.fop.FopId;
import org.glujava.record.Layout;

/** The entry point of the native side: binds both sides to each other. */
final class Boot {
    private Boot() {}

    /**
     * Called once, over JNI, when the JVM has started.
     *
     * @param library the file of the meta-translator, which is loaded already
     * @param fopCount the number of fops that it knows
     * @param bridge one of {@code BRIDGE_..}
     */
    static void start(byte[] library, int fopCount, int bridge) {
        if (fopCount != FopId.all().size()) {
            throw new IllegalStateException("glujava.so knows " + fopCount + " fops and glujava-core.jar "
                    + FopId.all().size() + ": they are of different versions; install both from one build");
        }
        Warming.start(bridge == Layout.BRIDGE_JNA);
        // A jar's copy is named by a file descriptor, whose number another copy may have later.
        URLConnection.setDefaultUseCaches("jar", false);
        NativeMemory.use(bridge == Layout.BRIDGE_DIRECT ? new DirectBridge() : JnaBridge.bind(library));
        OwnJvm.takeOver();
    }
}

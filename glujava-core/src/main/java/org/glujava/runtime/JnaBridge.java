package org.glujava.runtime;

import com.sun.jna.Callback;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import org.glujava.spi.Utf8;

/** The bridge over JNA. The class is loaded only when it is used, because it loads JNA. */
final class JnaBridge implements Bridge {
    /**
     * Of numbers only, for speed. A final class that implements no interface of its own: for a method of an interface,
     * the JVM would search the class for its implementation at each call.
     */
    static final class Upcall implements Callback {
        public int callback(int call, int event) {
            return Upcalls.upcall(call, event);
        }
    }

    static final class Control implements Callback {
        public int callback(int operation, int instance) {
            return Upcalls.control(operation, instance);
        }
    }

    static final class Notice implements Callback {
        public int callback(int instance, int what, long bytes, int size) {
            return Upcalls.notice(instance, what, bytes, size);
        }
    }

    /** JNA refers to callbacks weakly: these fields keep them alive for as long as the JVM lives. */
    private static final class Callbacks {
        static final Upcall UPCALL = new Upcall();
        static final Control CONTROL = new Control();
        static final Notice NOTICE = new Notice();

        static native void glujava_register(Upcall upcall, Control control, Notice notice);
    }

    private JnaBridge() {}

    /** @param library the file of {@code glujava.so}, which is loaded already */
    static JnaBridge bind(byte[] library) {
        NativeLibrary opened = NativeLibrary.getInstance(Utf8.decode(library));
        Native.register(Natives.class, opened);
        Native.register(Callbacks.class, opened);
        Callbacks.glujava_register(Callbacks.UPCALL, Callbacks.CONTROL, Callbacks.NOTICE);
        return new JnaBridge();
    }

    @Override
    public ByteBuffer view(long address, long length) {
        return new Pointer(address).getByteBuffer(0, length);
    }

    @Override
    public byte[] read(long address, int length) {
        return new Pointer(address).getByteArray(0, length);
    }
}

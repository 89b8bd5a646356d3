package org.glujava.spi;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.glujava.type.Client;
import org.glujava.type.Fd;
import org.glujava.type.Inode;

/** The cbks that a translator can have (GlusterFS: {@code struct xlator_cbks}). */
public enum CbkId {
    /** An inode is freed. */
    FORGET("forget", Inode.class),
    /** An fd of a file is freed. */
    RELEASE("release", Fd.class),
    /** An fd of a directory is freed. */
    RELEASEDIR("releasedir", Fd.class),
    /** A program has closed a file for the last time. */
    FDCLOSE("fdclose", Fd.class),
    /** A program has closed a directory for the last time. */
    FDCLOSEDIR("fdclosedir", Fd.class),
    /** Cached data of a file are not valid any more. */
    INVALIDATE("invalidate", Inode.class),
    /** The last fop of a disconnected client has ended. */
    CLIENT_DESTROY("clientDestroy", Client.class),
    /** A client has disconnected. */
    CLIENT_DISCONNECT("clientDisconnect", Client.class),
    /** An inode turned out to be of a file that another inode stands for. */
    ICTXMERGE("ictxmerge", Fd.class, Inode.class, Inode.class);

    private final String methodName;
    private final List<Class<?>> parameters;

    CbkId(String methodName, Class<?>... parameters) {
        this.methodName = methodName;
        this.parameters = List.of(parameters);
    }

    /** {@return the name of a {@code @Cbk} method for it} */
    public String methodName() {
        return methodName;
    }

    /** {@return the types of its arguments, in their order} */
    public List<Class<?>> parameters() {
        return parameters;
    }

    /**
     * {@return the cbk of a {@code @Cbk} method; empty for none}
     *
     * @param methodName the method's name
     */
    public static Optional<CbkId> named(String methodName) {
        return Arrays.stream(values()).filter(cbk -> cbk.methodName.equals(methodName)).findFirst();
    }
}

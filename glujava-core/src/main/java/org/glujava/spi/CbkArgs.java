package org.glujava.spi;

import org.glujava.type.Client;
import org.glujava.type.Fd;
import org.glujava.type.Inode;

/** The arguments of a cbk. Generated code reads one for each parameter, in the order of the parameters. */
public interface CbkArgs {
    /** {@return the fd} */
    Fd fd();

    /** {@return the next inode} */
    Inode inode();

    /** {@return the client} */
    Client client();
}

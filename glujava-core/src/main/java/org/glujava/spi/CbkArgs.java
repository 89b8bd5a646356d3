package org.glujava.spi;

import org.glujava.type.Client;
import org.glujava.type.Fd;
import org.glujava.type.Inode;

/** What a cbk is about; generated code asks once for each parameter, in the order of the parameters. */
public interface CbkArgs {
    Fd fd();

    Inode inode();

    Client client();
}

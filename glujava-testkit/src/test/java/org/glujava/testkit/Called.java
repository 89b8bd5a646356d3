package org.glujava.testkit;

import java.util.ArrayList;
import java.util.List;
import org.glujava.Cbk;
import org.glujava.FdContext;
import org.glujava.InodeContext;
import org.glujava.Translator;
import org.glujava.TranslatorContext;
import org.glujava.type.Client;
import org.glujava.type.Fd;
import org.glujava.type.Inode;
import org.glujava.type.KeptInode;

/** A translator that notes each cbk. */
@Translator("called")
public final class Called {
    static final List<String> NOTED = new ArrayList<>();
    static final List<KeptInode> KEPT = new ArrayList<>();
    static InodeContext<String> ofInodes;
    static FdContext<String> ofFds;

    Called(TranslatorContext context) {
        NOTED.clear();
        KEPT.clear();
        ofInodes = context.inodeContext(String.class);
        ofFds = context.fdContext(String.class);
    }

    private static void note(String cbk, Fd fd) {
        NOTED.add(cbk + " " + fd.gfid() + " " + fd.flags() + " " + fd.pid() + " " + fd.isAnonymous() + " "
                + ofFds.get(fd));
    }

    private static String text(Inode inode) {
        return inode.gfid() + " " + inode.type() + " " + ofInodes.get(inode);
    }

    @Cbk
    void forget(Inode inode) {
        NOTED.add("forget " + text(inode));
    }

    @Cbk
    void release(Fd fd) {
        note("release", fd);
    }

    @Cbk
    void releasedir(Fd fd) {
        note("releasedir", fd);
    }

    @Cbk
    void fdclose(Fd fd) {
        note("fdclose", fd);
        fd.keep().close();
    }

    @Cbk
    void fdclosedir(Fd fd) {
        note("fdclosedir", fd);
    }

    @Cbk
    void invalidate(Inode inode) {
        NOTED.add("invalidate " + text(inode));
        KEPT.add(inode.keep());
    }

    @Cbk
    void clientDestroy(Client client) {
        NOTED.add("clientDestroy " + client);
    }

    @Cbk
    void clientDisconnect(Client client) {
        NOTED.add("clientDisconnect " + client);
    }

    @Cbk
    void ictxmerge(Fd fd, Inode inode, Inode linkedInode) {
        NOTED.add("ictxmerge " + fd.flags() + ", " + text(inode) + ", " + text(linkedInode));
    }
}

package org.glujava.processor.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glujava.fops.FopEntry;
import org.glujava.fops.FopTable;
import org.glujava.fops.Names;
import org.glujava.fops.Slot;

/** The positions of a reply's parts among the arguments of the methods that make the reply. */
final class ReplyParts {
    /**
     * A method that makes a successful reply.
     *
     * @param first the position of the first part among the arguments
     */
    record Maker(FopEntry fop, int first) {
        List<Slot> parts() {
            return fop.javaReply();
        }

        boolean takes(int arguments) {
            return arguments == first + parts().size();
        }
    }

    private final Map<String, Maker> byReplyClass = new HashMap<>();
    private final Map<String, Maker> byStub = new HashMap<>();

    ReplyParts(FopTable table) {
        for (FopEntry fop : table.fops()) {
            int opRet = fop.opRetHasMeaning() ? 1 : 0;
            byReplyClass.put(fop.replyClass(), new Maker(fop, opRet));
            byStub.put(Names.camel("unwind_" + fop.name()), new Maker(fop, 1 + opRet));
        }
    }

    /** Returns the {@code of} method of a reply class, such as {@code LookupReply.of}. */
    Optional<Maker> ofClass(String replyClass) {
        return Optional.ofNullable(byReplyClass.get(replyClass));
    }

    /** Returns an unwind stub, such as {@code unwindLookup}, whose first argument is the frame. */
    Optional<Maker> ofStub(String method) {
        return Optional.ofNullable(byStub.get(method));
    }
}

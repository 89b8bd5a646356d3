package org.glujava.driver;

import java.util.stream.Collectors;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.Translator;
import org.glujava.fop.GetxattrReply;
import org.glujava.type.Credentials;
import org.glujava.type.Dict;

/** Answers each getxattr with the frame's credentials and number. */
@Translator("credentials")
public final class ShowingCredentials {
    @Fop
    void getxattr(Frame<GetxattrReply> frame) {
        Credentials who = frame.credentials();
        String groups = who.groups().stream().map(String::valueOf).collect(Collectors.joining(" "));
        frame.unwind(GetxattrReply.of(
                0,
                Dict.builder()
                        .put("uid", who.uid())
                        .put("gid", who.gid())
                        .put("pid", who.pid())
                        .put("groups", groups)
                        .put("lk-owner", who.lkOwner())
                        .put("client", String.valueOf(who.client()))
                        .put("unique", frame.unique())
                        .build(),
                null));
    }
}

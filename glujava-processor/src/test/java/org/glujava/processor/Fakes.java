package org.glujava.processor;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.glujava.Args;
import org.glujava.Frame;
import org.glujava.Reply;
import org.glujava.Subvolume;
import org.glujava.TranslatorContext;
import org.glujava.type.Credentials;

/** A frame and a context that need no GlusterFS. */
final class Fakes {
    private Fakes() {}

    /** A frame that notes what becomes of it. */
    static Frame<?> frame(List<String> calls) {
        return (Frame<?>) Proxy.newProxyInstance(
                Fakes.class.getClassLoader(), new Class<?>[] {Frame.class}, (proxy, method, arguments) -> {
                    var call = new ArrayList<Object>(List.of(method.getName()));
                    call.addAll(List.of(arguments == null ? new Object[0] : arguments));
                    calls.add(call.toString());
                    return null;
                });
    }

    /** A frame that notes which fops are wound with it. */
    static Frame<?> frameOfWinds(List<Object> fops) {
        return (Frame<?>) Proxy.newProxyInstance(
                Fakes.class.getClassLoader(), new Class<?>[] {Frame.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("wind")) {
                        fops.add(((Args<?>) arguments[0]).fop());
                    }
                    return null;
                });
    }

    static TranslatorContext context() {
        return new TranslatorContext() {
            @Override
            public String volume() {
                return "demo-x";
            }

            @Override
            public String translator() {
                return "x";
            }

            @Override
            public List<Subvolume> subvolumes() {
                return List.of(new Subvolume(0, "demo-client"));
            }

            @Override
            public <R extends Reply> CompletableFuture<R> start(Subvolume child, Credentials credentials, Args<R> args) {
                throw new UnsupportedOperationException("no graph");
            }

            @Override
            public System.Logger logger() {
                return System.getLogger("x");
            }
        };
    }
}

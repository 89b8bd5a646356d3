package org.glujava.processor;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.glujava.Args;
import org.glujava.Frame;
import org.glujava.Subvolume;
import org.glujava.TranslatorContext;

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

    /** A context of which only the names are known. */
    static TranslatorContext context() {
        return (TranslatorContext) Proxy.newProxyInstance(
                Fakes.class.getClassLoader(),
                new Class<?>[] {TranslatorContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "volume" -> "demo-x";
                    case "translator" -> "x";
                    case "subvolumes" -> List.of(new Subvolume(0, "demo-client"));
                    default -> throw new UnsupportedOperationException("no graph");
                });
    }
}

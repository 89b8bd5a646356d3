package org.glujava.type;

/**
 * The error of a fop: an error number of Linux (errno(3)), or an error number of GlusterFS, above 1000. Compare with
 * {@code equals}, not with {@code ==}.
 */
public final class Errno {
    private static final int CACHED = 256;
    private static final Errno[] CACHE = new Errno[CACHED];

    /** Operation not permitted. */
    public static final Errno EPERM = named(1, "EPERM");

    /** No such file or directory. */
    public static final Errno ENOENT = named(2, "ENOENT");

    /** No such process. */
    public static final Errno ESRCH = named(3, "ESRCH");

    /** Interrupted system call. */
    public static final Errno EINTR = named(4, "EINTR");

    /** Input/output error. */
    public static final Errno EIO = named(5, "EIO");

    /** No such device or address. */
    public static final Errno ENXIO = named(6, "ENXIO");

    /** Argument list too long. */
    public static final Errno E2BIG = named(7, "E2BIG");

    /** Exec format error. */
    public static final Errno ENOEXEC = named(8, "ENOEXEC");

    /** Bad file descriptor. */
    public static final Errno EBADF = named(9, "EBADF");

    /** No child processes. */
    public static final Errno ECHILD = named(10, "ECHILD");

    /** Resource temporarily unavailable. */
    public static final Errno EAGAIN = named(11, "EAGAIN");

    /** Cannot allocate memory. */
    public static final Errno ENOMEM = named(12, "ENOMEM");

    /** Permission denied. */
    public static final Errno EACCES = named(13, "EACCES");

    /** Bad address. */
    public static final Errno EFAULT = named(14, "EFAULT");

    /** Block device required. */
    public static final Errno ENOTBLK = named(15, "ENOTBLK");

    /** Device or resource busy. */
    public static final Errno EBUSY = named(16, "EBUSY");

    /** File exists. */
    public static final Errno EEXIST = named(17, "EEXIST");

    /** Invalid cross-device link. */
    public static final Errno EXDEV = named(18, "EXDEV");

    /** No such device. */
    public static final Errno ENODEV = named(19, "ENODEV");

    /** Not a directory. */
    public static final Errno ENOTDIR = named(20, "ENOTDIR");

    /** Is a directory. */
    public static final Errno EISDIR = named(21, "EISDIR");

    /** Invalid argument. */
    public static final Errno EINVAL = named(22, "EINVAL");

    /** Too many open files in system. */
    public static final Errno ENFILE = named(23, "ENFILE");

    /** Too many open files. */
    public static final Errno EMFILE = named(24, "EMFILE");

    /** Inappropriate ioctl for device. */
    public static final Errno ENOTTY = named(25, "ENOTTY");

    /** Text file busy. */
    public static final Errno ETXTBSY = named(26, "ETXTBSY");

    /** File too large. */
    public static final Errno EFBIG = named(27, "EFBIG");

    /** No space left on device. */
    public static final Errno ENOSPC = named(28, "ENOSPC");

    /** Illegal seek. */
    public static final Errno ESPIPE = named(29, "ESPIPE");

    /** Read-only file system. */
    public static final Errno EROFS = named(30, "EROFS");

    /** Too many links. */
    public static final Errno EMLINK = named(31, "EMLINK");

    /** Broken pipe. */
    public static final Errno EPIPE = named(32, "EPIPE");

    /** Numerical argument out of domain. */
    public static final Errno EDOM = named(33, "EDOM");

    /** Numerical result out of range. */
    public static final Errno ERANGE = named(34, "ERANGE");

    /** Resource deadlock avoided. */
    public static final Errno EDEADLOCK = named(35, "EDEADLOCK");

    /** File name too long. */
    public static final Errno ENAMETOOLONG = named(36, "ENAMETOOLONG");

    /** No locks available. */
    public static final Errno ENOLCK = named(37, "ENOLCK");

    /** Function not implemented. */
    public static final Errno ENOSYS = named(38, "ENOSYS");

    /** Directory not empty. */
    public static final Errno ENOTEMPTY = named(39, "ENOTEMPTY");

    /** Too many levels of symbolic links. */
    public static final Errno ELOOP = named(40, "ELOOP");

    /** No message of desired type. */
    public static final Errno ENOMSG = named(42, "ENOMSG");

    /** Identifier removed. */
    public static final Errno EIDRM = named(43, "EIDRM");

    /** Channel number out of range. */
    public static final Errno ECHRNG = named(44, "ECHRNG");

    /** Level 2 not synchronized. */
    public static final Errno EL2NSYNC = named(45, "EL2NSYNC");

    /** Level 3 halted. */
    public static final Errno EL3HLT = named(46, "EL3HLT");

    /** Level 3 reset. */
    public static final Errno EL3RST = named(47, "EL3RST");

    /** Link number out of range. */
    public static final Errno ELNRNG = named(48, "ELNRNG");

    /** Protocol driver not attached. */
    public static final Errno EUNATCH = named(49, "EUNATCH");

    /** No CSI structure available. */
    public static final Errno ENOCSI = named(50, "ENOCSI");

    /** Level 2 halted. */
    public static final Errno EL2HLT = named(51, "EL2HLT");

    /** Invalid exchange. */
    public static final Errno EBADE = named(52, "EBADE");

    /** Invalid request descriptor. */
    public static final Errno EBADR = named(53, "EBADR");

    /** Exchange full. */
    public static final Errno EXFULL = named(54, "EXFULL");

    /** No anode. */
    public static final Errno ENOANO = named(55, "ENOANO");

    /** Invalid request code. */
    public static final Errno EBADRQC = named(56, "EBADRQC");

    /** Invalid slot. */
    public static final Errno EBADSLT = named(57, "EBADSLT");

    /** Bad font file format. */
    public static final Errno EBFONT = named(59, "EBFONT");

    /** Device not a stream. */
    public static final Errno ENOSTR = named(60, "ENOSTR");

    /** No data available. */
    public static final Errno ENODATA = named(61, "ENODATA");

    /** Timer expired. */
    public static final Errno ETIME = named(62, "ETIME");

    /** Out of streams resources. */
    public static final Errno ENOSR = named(63, "ENOSR");

    /** Machine is not on the network. */
    public static final Errno ENONET = named(64, "ENONET");

    /** Package not installed. */
    public static final Errno ENOPKG = named(65, "ENOPKG");

    /** Object is remote. */
    public static final Errno EREMOTE = named(66, "EREMOTE");

    /** Link has been severed. */
    public static final Errno ENOLINK = named(67, "ENOLINK");

    /** Advertise error. */
    public static final Errno EADV = named(68, "EADV");

    /** Srmount error. */
    public static final Errno ESRMNT = named(69, "ESRMNT");

    /** Communication error on send. */
    public static final Errno ECOMM = named(70, "ECOMM");

    /** Protocol error. */
    public static final Errno EPROTO = named(71, "EPROTO");

    /** Multihop attempted. */
    public static final Errno EMULTIHOP = named(72, "EMULTIHOP");

    /** RFS specific error. */
    public static final Errno EDOTDOT = named(73, "EDOTDOT");

    /** Bad message. */
    public static final Errno EBADMSG = named(74, "EBADMSG");

    /** Value too large for defined data type. */
    public static final Errno EOVERFLOW = named(75, "EOVERFLOW");

    /** Name not unique on network. */
    public static final Errno ENOTUNIQ = named(76, "ENOTUNIQ");

    /** File descriptor in bad state. */
    public static final Errno EBADFD = named(77, "EBADFD");

    /** Remote address changed. */
    public static final Errno EREMCHG = named(78, "EREMCHG");

    /** Can not access a needed shared library. */
    public static final Errno ELIBACC = named(79, "ELIBACC");

    /** Accessing a corrupted shared library. */
    public static final Errno ELIBBAD = named(80, "ELIBBAD");

    /** .lib section in a.out corrupted. */
    public static final Errno ELIBSCN = named(81, "ELIBSCN");

    /** Attempting to link in too many shared libraries. */
    public static final Errno ELIBMAX = named(82, "ELIBMAX");

    /** Cannot exec a shared library directly. */
    public static final Errno ELIBEXEC = named(83, "ELIBEXEC");

    /** Invalid or incomplete multibyte or wide character. */
    public static final Errno EILSEQ = named(84, "EILSEQ");

    /** Interrupted system call should be restarted. */
    public static final Errno ERESTART = named(85, "ERESTART");

    /** Streams pipe error. */
    public static final Errno ESTRPIPE = named(86, "ESTRPIPE");

    /** Too many users. */
    public static final Errno EUSERS = named(87, "EUSERS");

    /** Socket operation on non-socket. */
    public static final Errno ENOTSOCK = named(88, "ENOTSOCK");

    /** Destination address required. */
    public static final Errno EDESTADDRREQ = named(89, "EDESTADDRREQ");

    /** Message too long. */
    public static final Errno EMSGSIZE = named(90, "EMSGSIZE");

    /** Protocol wrong type for socket. */
    public static final Errno EPROTOTYPE = named(91, "EPROTOTYPE");

    /** Protocol not available. */
    public static final Errno ENOPROTOOPT = named(92, "ENOPROTOOPT");

    /** Protocol not supported. */
    public static final Errno EPROTONOSUPPORT = named(93, "EPROTONOSUPPORT");

    /** Socket type not supported. */
    public static final Errno ESOCKTNOSUPPORT = named(94, "ESOCKTNOSUPPORT");

    /** Operation not supported. */
    public static final Errno ENOTSUP = named(95, "ENOTSUP");

    /** Protocol family not supported. */
    public static final Errno EPFNOSUPPORT = named(96, "EPFNOSUPPORT");

    /** Address family not supported by protocol. */
    public static final Errno EAFNOSUPPORT = named(97, "EAFNOSUPPORT");

    /** Address already in use. */
    public static final Errno EADDRINUSE = named(98, "EADDRINUSE");

    /** Cannot assign requested address. */
    public static final Errno EADDRNOTAVAIL = named(99, "EADDRNOTAVAIL");

    /** Network is down. */
    public static final Errno ENETDOWN = named(100, "ENETDOWN");

    /** Network is unreachable. */
    public static final Errno ENETUNREACH = named(101, "ENETUNREACH");

    /** Network dropped connection on reset. */
    public static final Errno ENETRESET = named(102, "ENETRESET");

    /** Software caused connection abort. */
    public static final Errno ECONNABORTED = named(103, "ECONNABORTED");

    /** Connection reset by peer. */
    public static final Errno ECONNRESET = named(104, "ECONNRESET");

    /** No buffer space available. */
    public static final Errno ENOBUFS = named(105, "ENOBUFS");

    /** Transport endpoint is already connected. */
    public static final Errno EISCONN = named(106, "EISCONN");

    /** Transport endpoint is not connected. */
    public static final Errno ENOTCONN = named(107, "ENOTCONN");

    /** Cannot send after transport endpoint shutdown. */
    public static final Errno ESHUTDOWN = named(108, "ESHUTDOWN");

    /** Too many references: cannot splice. */
    public static final Errno ETOOMANYREFS = named(109, "ETOOMANYREFS");

    /** Connection timed out. */
    public static final Errno ETIMEDOUT = named(110, "ETIMEDOUT");

    /** Connection refused. */
    public static final Errno ECONNREFUSED = named(111, "ECONNREFUSED");

    /** Host is down. */
    public static final Errno EHOSTDOWN = named(112, "EHOSTDOWN");

    /** No route to host. */
    public static final Errno EHOSTUNREACH = named(113, "EHOSTUNREACH");

    /** Operation already in progress. */
    public static final Errno EALREADY = named(114, "EALREADY");

    /** Operation now in progress. */
    public static final Errno EINPROGRESS = named(115, "EINPROGRESS");

    /** Stale file handle. */
    public static final Errno ESTALE = named(116, "ESTALE");

    /** Structure needs cleaning. */
    public static final Errno EUCLEAN = named(117, "EUCLEAN");

    /** Not a XENIX named type file. */
    public static final Errno ENOTNAM = named(118, "ENOTNAM");

    /** No XENIX semaphores available. */
    public static final Errno ENAVAIL = named(119, "ENAVAIL");

    /** Is a named type file. */
    public static final Errno EISNAM = named(120, "EISNAM");

    /** Remote I/O error. */
    public static final Errno EREMOTEIO = named(121, "EREMOTEIO");

    /** Disk quota exceeded. */
    public static final Errno EDQUOT = named(122, "EDQUOT");

    /** No medium found. */
    public static final Errno ENOMEDIUM = named(123, "ENOMEDIUM");

    /** Wrong medium type. */
    public static final Errno EMEDIUMTYPE = named(124, "EMEDIUMTYPE");

    /** Operation canceled. */
    public static final Errno ECANCELED = named(125, "ECANCELED");

    /** Required key not available. */
    public static final Errno ENOKEY = named(126, "ENOKEY");

    /** Key has expired. */
    public static final Errno EKEYEXPIRED = named(127, "EKEYEXPIRED");

    /** Key has been revoked. */
    public static final Errno EKEYREVOKED = named(128, "EKEYREVOKED");

    /** Key was rejected by service. */
    public static final Errno EKEYREJECTED = named(129, "EKEYREJECTED");

    /** Owner died. */
    public static final Errno EOWNERDEAD = named(130, "EOWNERDEAD");

    /** State not recoverable. */
    public static final Errno ENOTRECOVERABLE = named(131, "ENOTRECOVERABLE");

    /** Operation not possible due to RF-kill. */
    public static final Errno ERFKILL = named(132, "ERFKILL");

    private final int value;
    private final String name;

    private Errno(int value, String name) {
        this.value = value;
        this.name = name;
    }

    /**
     * {@return the error with this number}
     *
     * @param value the number, greater than 0
     */
    public static Errno of(int value) {
        if (value > 0 && value < CACHED) {
            Errno known = CACHE[value];
            return known != null ? known : new Errno(value, "errno " + value);
        }
        return new Errno(value, "errno " + value);
    }

    /** {@return the number} */
    public int value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Errno that && value == that.value;
    }

    @Override
    public int hashCode() {
        return value;
    }

    /** Returns the name, such as {@code ENOENT}, or a text such as {@code errno 1001} for a number without a name. */
    @Override
    public String toString() {
        return name;
    }

    private static Errno named(int value, String name) {
        CACHE[value] = new Errno(value, name);
        return CACHE[value];
    }
}

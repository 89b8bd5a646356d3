// A program in Rust that uses a volume through libgfapi: host VOLFILE LOG THREAD. Then a thread overflows its stack, which
// Rust's handler must tell: "main", "fresh" (one that never used the volume) or "visitor" (one that did).
use std::env;
use std::ffi::CString;
use std::hint::black_box;
use std::os::raw::{c_char, c_int, c_void};
use std::process::exit;
use std::thread;

#[link(name = "gfapi")]
extern "C" {
    fn glfs_new(name: *const c_char) -> *mut c_void;
    fn glfs_set_volfile(volume: *mut c_void, file: *const c_char) -> c_int;
    fn glfs_set_logging(volume: *mut c_void, file: *const c_char, level: c_int) -> c_int;
    fn glfs_init(volume: *mut c_void) -> c_int;
    fn glfs_access(volume: *mut c_void, path: *const c_char, mode: c_int) -> c_int;
}

fn text(value: &str) -> CString {
    CString::new(value).unwrap()
}

fn open_volume(volfile: &str, log: &str) -> usize {
    unsafe {
        let volume = glfs_new(text("host").as_ptr());
        glfs_set_volfile(volume, text(volfile).as_ptr());
        glfs_set_logging(volume, text(log).as_ptr(), 7);
        if glfs_init(volume) != 0 {
            println!("init");
            exit(1);
        }
        volume as usize
    }
}

fn use_volume(volume: usize) {
    for path in ["/null", "/divide", "/collect", "/pipe", "/deep"] {
        unsafe { glfs_access(volume as *mut c_void, text(path).as_ptr(), 0) };
    }
}

fn overflow(depth: u64) -> u64 {
    let filled = [depth; 64];
    black_box(&filled);
    if depth == 0 {
        return 0;
    }
    overflow(depth + 1) + black_box(filled)[(depth % 64) as usize]
}

fn main() {
    let arguments: Vec<String> = env::args().collect();
    let volume = open_volume(&arguments[1], &arguments[2]);
    use_volume(volume);
    // The stacks of these are given to the next threads.
    for _ in 0..4 {
        thread::spawn(move || use_volume(volume)).join().unwrap();
    }
    match arguments[3].as_str() {
        "main" => println!("{}", overflow(1)),
        "fresh" => println!("{:?}", thread::spawn(|| overflow(1)).join()),
        _ => println!("{:?}", thread::spawn(move || { use_volume(volume); overflow(1) }).join()),
    }
}

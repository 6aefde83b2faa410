//! The folders a task works in.

use crate::failure::Failure;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// The repository and the user's cache.
pub(crate) struct Place {
    root: PathBuf,
    cache: PathBuf,
}

impl Place {
    /// Where cargo found this crate, and `NUMGATE_CACHE` or the user's cache folder.
    pub(crate) fn find() -> Result<Self, Failure> {
        let manifest = folder("CARGO_MANIFEST_DIR")
            .ok_or_else(|| Failure::new("expected to be run by cargo").mend("cargo xtask"))?;
        let root = manifest.parent().map(Path::to_path_buf).unwrap_or_default();
        let cache = folder("NUMGATE_CACHE")
            .or_else(|| folder("XDG_CACHE_HOME").map(|cache| cache.join("numgate")))
            .or_else(|| folder("HOME").map(|home| home.join(".cache/numgate")))
            .ok_or_else(|| Failure::new("expected NUMGATE_CACHE or HOME to name a folder, got neither"))?;
        Ok(Self { cache: root.join(cache), root })
    }

    /// The repository.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The npm package.
    pub(crate) fn npm(&self) -> PathBuf {
        self.root.join("npm")
    }

    /// What is built here, and read there by the tests of the npm package.
    pub(crate) fn target(&self) -> PathBuf {
        self.root.join("target")
    }

    /// Where the output of one step is kept.
    pub(crate) fn log(&self, step: &str) -> PathBuf {
        self.target().join("xtask").join(format!("{step}.log"))
    }

    /// What is installed once for all clones.
    pub(crate) fn cache(&self) -> &Path {
        &self.cache
    }

    /// Flags for rustc that keep the paths of this machine out of what it builds: two machines build the same.
    pub(crate) fn without_paths(&self) -> Vec<String> {
        let cargo = folder("CARGO_HOME").or_else(|| folder("HOME").map(|home| home.join(".cargo")));
        let names = [(Some(&self.root), "numgate"), (cargo.as_ref(), "cargo")];
        let flag = |(path, name): (Option<&PathBuf>, &str)| {
            path.map(|path| format!("--remap-path-prefix={}={name}", path.display()))
        };
        names.into_iter().filter_map(flag).collect()
    }

    /// A path as a person reads it: from the root of the repository if it lies inside.
    pub(crate) fn shown(&self, path: &Path) -> String {
        path.strip_prefix(&self.root).unwrap_or(path).display().to_string()
    }
}

/// A folder of its own for one process, removed at the end, whatever the end is.
pub(crate) struct Scratch(PathBuf);

impl Scratch {
    /// Makes the folder below the cache, so that what is built in it can be renamed into place.
    pub(crate) fn new(place: &Place, name: &str) -> Result<Self, Failure> {
        let path = place.cache().join(format!("{name}-{}.partial", std::process::id()));
        fs::create_dir_all(&path).map_err(|error| Failure::file(&path, &error))?;
        Ok(Self(path))
    }

    /// The folder.
    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // It may have been renamed into place; then there is nothing to remove.
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn folder(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from)
}

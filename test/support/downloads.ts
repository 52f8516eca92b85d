interface Download {
  name: string;
  type: string;
  text: string;
}

/** Reads what the browser would save, in place of saving it. */
export function useDownloads(): Download[] {
  const downloads: Download[] = [];
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  const blobs = new Map<string, Blob>();
  beforeEach(() => {
    downloads.length = 0;
    URL.createObjectURL = (blob: Blob) => {
      const url = createObjectURL.call(URL, blob);
      blobs.set(url, blob);
      return url;
    };
    HTMLAnchorElement.prototype.click = function () {
      const { download: name } = this;
      const blob = blobs.get(this.href)!;
      void blob.text().then((text) => downloads.push({ name, type: blob.type, text }));
    };
  });
  afterEach(() => {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  });
  return downloads;
}

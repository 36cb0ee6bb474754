-- A client that is not ours: Neovim's own. It opens a file, does what an author does, and prints what came back.
local folder, node, qualspec = os.getenv('FOLDER'), os.getenv('NODE'), os.getenv('QUALSPEC')

local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 10000) or {}
  for _, answer in pairs(answers) do
    return answer.result
  end
end

local function at(line, character)
  return { textDocument = vim.lsp.util.make_text_document_params(), position = { line = line, character = character } }
end

local function main()
  vim.cmd('edit ' .. folder .. '/suite.qualspec.yaml')
  vim.bo.filetype = 'qualspec'
  local client = vim.lsp.start_client({
    name = 'qualspec',
    cmd = { node, qualspec, 'server', '--stdio' },
    root_dir = folder,
    workspace_folders = { { uri = vim.uri_from_fname(folder), name = folder } },
  })
  vim.lsp.buf_attach_client(0, client)
  local said = {}
  local function wait(number)
    return vim.wait(15000, function() return #vim.diagnostic.get(0) == number end, 20)
  end
  said.found = wait(1)
  local finding = vim.diagnostic.get(0)[1] or {}
  said.finding = { line = finding.lnum, message = finding.message, code = finding.code }
  -- what is in other files is known a moment later
  vim.wait(15000, function() return ask('textDocument/hover', at(4, 14)) ~= nil end, 20)
  said.hover = ask('textDocument/hover', at(4, 14))
  said.definition = ask('textDocument/definition', at(4, 14))
  local completion = ask('textDocument/completion', at(5, 4)) or {}
  said.completion = vim.tbl_map(function(item) return item.label end, completion.items or completion)
  local symbols = ask('textDocument/documentSymbol', { textDocument = vim.lsp.util.make_text_document_params() })
  said.symbols = vim.tbl_map(function(symbol) return symbol.name end, symbols or {})
  local context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(0, finding.lnum or 0) }
  local range = { start = { line = 10, character = 17 }, ['end'] = { line = 10, character = 17 } }
  local document = vim.lsp.util.make_text_document_params()
  local actions = ask('textDocument/codeAction', { textDocument = document, range = range, context = context }) or {}
  said.actions = vim.tbl_map(function(action) return action.title end, actions)
  local encoding = vim.lsp.get_client_by_id(client).offset_encoding
  local edit = actions[1] and actions[1].edit
  if edit then vim.lsp.util.apply_workspace_edit(edit, encoding) end
  said.mended = wait(0)
  local rename = at(4, 14)
  rename.newName = 'E5.99'
  vim.lsp.util.apply_workspace_edit(ask('textDocument/rename', rename), encoding)
  said.text = vim.api.nvim_buf_get_lines(0, 0, -1, false)
  said.other = vim.api.nvim_buf_get_lines(vim.fn.bufnr(folder .. '/library.qualspec.yaml'), 0, -1, false)
  return said
end

local ok, said = pcall(main)
io.stdout:write('\n=> ' .. vim.json.encode(ok and said or { failed = tostring(said) }) .. '\n')
vim.cmd('qa!')
